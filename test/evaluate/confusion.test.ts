import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countConfusions } from "../../src/evaluate/confusion.js";
import { tabulateOutcomes } from "../../src/evaluate/outcomes.js";

const frames = ["a", "b", "c"];
const count = (...rows: readonly (readonly [gold: string, predicted: string])[]) =>
  countConfusions(
    tabulateOutcomes(
      rows.map(([gold]) => ({ text: "One.", labels: [...gold] })),
      rows.map(([, predicted]) => ({ labels: [...predicted], confidences: {} })),
      frames,
    ),
  );

/** The cells that are not 0, as `wanted said count`. */
const cells = (counts: number[][]) =>
  counts.flatMap((row, wanted) =>
    row.flatMap((cell, said) => (cell === 0 ? [] : [`${"abc-"[wanted]}${"abc-"[said]}${cell}`])),
  );

describe("countConfusions", () => {
  it.each([
    ["", "", ["--1"]],
    ["a", "a", ["aa1"]],
    ["a", "", ["a-1"]],
    ["", "a", ["-a1"]],
    ["a", "b", ["ab1"]],
    ["ab", "ab", ["aa1", "bb1"]],
    ["ab", "ac", ["aa1", "bc1"]],
    ["a", "ab", ["aa1", "-b1"]],
    ["ab", "a", ["aa1", "b-1"]],
    ["ab", "c", ["ac1", "bc1"]],
    ["a", "bc", ["ab1", "ac1"]],
  ])("of %j annotated and %j predicted is %j", (gold, predicted, expected) => {
    expect(cells(count([gold, predicted]))).toEqual(expected);
  });

  it("adds sentences up", () => {
    expect(cells(count(["a", "a"], ["a", "b"], ["a", "a"], ["", ""]))).toEqual(["aa2", "ab1", "--1"]);
  });

  it("has the right ones on the diagonal", () => {
    const labels = fc.subarray([...frames]).map((each) => each.join(""));
    fc.assert(
      fc.property(fc.array(fc.tuple(labels, labels)), (rows) => {
        const counts = count(...rows);
        for (const [index, frame] of frames.entries()) {
          const right = rows.filter((row) => row.every((each) => each.includes(frame))).length;
          expect(counts[index][index]).toBe(right);
        }
      }),
    );
  });
});
