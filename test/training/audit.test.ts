import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { LabelledSentence, Labeller } from "../../src/index.js";
import { labelledLanguages } from "../../src/languages.js";
import {
  type AuditedSentence,
  auditFrame,
  describeCarriers,
  poissonInterval,
  readAudit,
} from "../../training/audit.js";

const unlabelled = "../shared/news/unlabelled.jsonl.gz";
const rowsOf = (language: string) =>
  readFileSync(`training/audit/${language}.jsonl`, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** Labels `denial` with the confidence that the text names. */
const labeller: Pick<Labeller, "labelSentence"> = {
  labelSentence: (text) => {
    const confidence = Number(text);
    const labels = confidence > 0.5 ? [{ frame: "denial", confidence, evidence: [] }] : [];
    return { labels } as unknown as LabelledSentence;
  },
};

describe("the audited sentences", () => {
  it.each(labelledLanguages)("keep verdicts and no text, each frame of a sentence once, %s", (language) => {
    const rows = rowsOf(language);
    expect(rows.length).toBeGreaterThan(3000);
    expect(new Set(rows.map(({ id, frame }) => `${id} ${frame}`)).size).toBe(rows.length);
    const drawWeights = new Map<unknown, Set<unknown>>();
    for (const { id, frame, verdict, weight = 1, ...rest } of rows) {
      expect(id).toMatch(/^[0-9a-f]{16}$/);
      expect(["denial", "foreign-backing", "terror-labelling"]).toContain(frame);
      expect(["right", "disputed", "wrong", "missed"]).toContain(verdict);
      expect(weight).toBeGreaterThanOrEqual(1);
      if ((weight as number) > 2)
        drawWeights.set(frame, (drawWeights.get(frame) ?? new Set<unknown>()).add(weight));
      expect(rest).toEqual({});
    }
    // one draw a frame, so one weight
    expect([...drawWeights].map(([frame, { size }]) => [frame, size]).sort()).toEqual([
      ["denial", 1],
      ["foreign-backing", 1],
    ]);
  });

  it.skipIf(!existsSync(unlabelled)).each(labelledLanguages)("have every text at hand, %s", (language) => {
    const rows = readAudit(language, unlabelled);
    expect(rows).toHaveLength(rowsOf(language).length);
    expect(rows.every(({ text }) => text.length > 0)).toBe(true);
  });
});

describe("auditFrame", () => {
  const row = (
    text: string,
    verdict: AuditedSentence["verdict"],
    weight: number,
    frame: AuditedSentence["frame"] = "denial",
  ) => ({ text, verdict, weight, frame });

  it("gives the labels still given, and counts carriers by what they stand for", () => {
    const { labels, carriers } = auditFrame(labeller, "en", [
      row("0.96", "right", 2),
      row("0.75", "wrong", 2),
      row("0.8", "disputed", 2),
      row("0.9", "right", 0),
      row("0.1", "right", 2),
      row("0.99", "missed", 1),
      row("0.2", "missed", 1),
      row("0.3", "missed", 40),
      row("0.97", "missed", 40),
    ]);
    expect(labels).toEqual([
      { verdict: "right", confidence: 0.96 },
      { verdict: "wrong", confidence: 0.75 },
      { verdict: "disputed", confidence: 0.8 },
      { verdict: "right", confidence: 0.9 },
    ]);
    expect(carriers).toEqual({ found: 2 + 1 + 40, missed: 2 + 1, drawn: 1, drawWeight: 40 });
  });

  it("gives the share found with an interval for the draw", () => {
    expect(describeCarriers({ found: 50, missed: 10, drawn: 1, drawWeight: 40 })).toEqual([
      "50.0 %",
      "17.7 % to 82.6 %",
    ]);
    expect(describeCarriers({ found: 0, missed: 0, drawn: 0, drawWeight: 0 })).toEqual(["", ""]);
  });

  it("knows the interval of a Poisson count", () => {
    const rounded = (count: number) => poissonInterval(count).map((bound) => Number(bound.toFixed(2)));
    expect(rounded(0)).toEqual([0, 3.67]);
    expect(rounded(10)).toEqual([4.79, 18.39]);
  });
});
