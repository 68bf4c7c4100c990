import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { labelledLanguages } from "../../src/languages.js";
import { digestOf, readBlindSet, readByDigest } from "../../training/blind-set.js";
import { createTemporaryFolder } from "../cli/temporary-folder.js";

const folder = createTemporaryFolder();
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

  it("finds a text by its digest, and says which is missing", () => {
    const text = "The envoy left on Monday.";
    expect(digestOf(text)).toBe("cb77f441bbb51968");
    const file = folder.write("news.jsonl.gz", gzipSync(`${JSON.stringify({ text, set: "wire" })}\n`));
    expect(readByDigest(file, new Set([digestOf(text)])).get(digestOf(text))).toEqual({ text, set: "wire" });
    expect(() => readBlindSet("en", file)).toThrow(
      /training\/blind\/en\.jsonl:1: .*no sentence with the digest/,
    );
  });

  it.skipIf(!existsSync(unlabelled)).each(labelledLanguages)("has every text at hand, %s", (language) => {
    const fixtures = readBlindSet(language, unlabelled);
    expect(fixtures).toHaveLength(rowsOf(language).length);
    expect(fixtures.every(({ text }) => text.length > 0)).toBe(true);
  });
});
