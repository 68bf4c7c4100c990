import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { labelledLanguages } from "../../src/languages.js";
import { readBlindSet } from "../../training/blind-set.js";

const unlabelled = "../shared/news/unlabelled.jsonl.gz";
const rowsOf = (language: string) =>
  readFileSync(`training/blind/${language}.jsonl`, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe("the blind set", () => {
  it.each(labelledLanguages)("keeps labels and no text, %s", (language) => {
    const rows = rowsOf(language);
    expect(rows.length).toBeGreaterThan(600);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const { id, labels, stratum, borderline = true, ...rest } of rows) {
      expect(id).toMatch(/^[0-9a-f]{16}$/);
      expect(["denial", "foreign-backing", "terror-labelling"]).toEqual(
        expect.arrayContaining(labels as string[]),
      );
      expect(["denial", "foreign", "terror", "random"]).toContain(stratum);
      expect(borderline).toBe(true);
      expect(rest).toEqual({});
    }
  });

  it.skipIf(!existsSync(unlabelled)).each(labelledLanguages)("has every text at hand, %s", (language) => {
    const fixtures = readBlindSet(language, unlabelled);
    expect(fixtures).toHaveLength(rowsOf(language).length);
    expect(fixtures.every(({ text }) => text.length > 0)).toBe(true);
  });
});
