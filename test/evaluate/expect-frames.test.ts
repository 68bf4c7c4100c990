import { describe, expect, it } from "vitest";
import { expectFrames } from "../../src/evaluate/expect-frames.js";
import { parseFixtures } from "../../src/evaluate/fixtures.js";
import { resolveStandOff } from "../../src/evaluate/stand-off.js";
import { denialLabeller } from "./sample.js";

const fixturesOf = (...rows: object[]) =>
  resolveStandOff(parseFixtures(rows.map((row) => JSON.stringify(row)).join("\n"), "gold.jsonl"), {});

const right = fixturesOf(
  { text: "The envoy denied the claim.", labels: ["denial"] },
  { text: "The army took the bridge.", labels: [] },
);
const wrong = fixturesOf(
  { text: "The envoy denied the claim.", labels: ["denial"] },
  { text: "Salem Haddad called it a lie.", labels: ["denial"] },
  { text: "The visa was denied.", labels: [] },
);

describe("expectFrames", () => {
  it("passes and gives what was measured", () => {
    expect(expectFrames(denialLabeller, right).overall.exactMatch).toBe(1);
    expect(expectFrames(denialLabeller, right, { minF1: { denial: 1 } }).overall.frames.denial.f1).toBe(1);
    expect(expectFrames(denialLabeller, wrong, { minF1: { denial: 0.5 } }).overall.frames.denial.f1).toBe(
      0.5,
    );
  });

  it("lists the sentences that were labelled wrongly, where they stand and why", () => {
    expect(() => expectFrames(denialLabeller, wrong, { minF1: { denial: 0.8 } })).toThrow(
      [
        "F1 of denial is 0.5, below 0.8",
        '  wrongly labelled denial (0.90) gold.jsonl:3: The visa was denied.\n    because of "denied"',
        "  missed denial (0.05) gold.jsonl:2: Salem Haddad called it a lie.",
      ].join("\n"),
    );
  });

  it("throws an error with a code", () => {
    expect(() => expectFrames(denialLabeller, wrong, { minF1: 0.8 })).toThrow(
      expect.objectContaining({ name: "RiwayaError", code: "bar-missed" }),
    );
  });

  it.each([
    [{ minF1: 0.8 }, /^F1 of denial is 0\.5, below 0\.8\n/],
    [{ minMacroF1: 0.5 }, /^macro-F1 is 0\.1667, below 0\.5\n {2}wrongly/],
    [{}, /^the share of sentences with exactly their labels is 0\.3333, below 1\n/],
    [
      { minF1: { "foreign-backing": 0.5 } },
      /^F1 of foreign-backing, which no fixture carries, is 0, below 0\.5$/,
    ],
    [{ listed: 1 }, /denied"\n… and 1 more$/],
  ])("holds against %j", (options, message) => {
    expect(() => expectFrames(denialLabeller, wrong, options)).toThrow(message);
  });

  it.each([
    [{ minF1: { denail: 0.5 } }, /minF1: unknown frame "denail"/],
    [{ minF1: { denial: 80 } }, /F1 of denial: 80 is no F1/],
    [{ minMacroF1: Number.NaN }, /F1 of the mean: NaN is no F1/],
  ])("refuses %j", (options, message) => {
    expect(() => expectFrames(denialLabeller, right, options)).toThrow(message);
  });
});
