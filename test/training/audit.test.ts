import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { loadLabeller } from "../../src/index.js";
import { labelledLanguages } from "../../src/languages.js";
import { auditSections, readAuditedLabels } from "../../training/audit.js";
import { createTemporaryFolder } from "../cli/temporary-folder.js";

const folder = createTemporaryFolder();
const unlabelled = "../shared/news/unlabelled.jsonl.gz";
const rowsOf = (language: string) =>
  readFileSync(`training/audit/${language}.jsonl`, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe("the audited labels", () => {
  it.each(labelledLanguages)("keep verdicts and no text, each label once, %s", (language) => {
    const rows = rowsOf(language);
    expect(rows.length).toBeGreaterThan(3000);
    expect(new Set(rows.map(({ id, frame }) => `${id} ${frame}`)).size).toBe(rows.length);
    for (const { id, frame, verdict, weight = 1, ...rest } of rows) {
      expect(id).toMatch(/^[0-9a-f]{16}$/);
      expect(["denial", "foreign-backing", "terror-labelling"]).toContain(frame);
      expect(["right", "disputed", "wrong", "missed", "perhaps missed"]).toContain(verdict);
      expect(weight).toBeGreaterThanOrEqual(1);
      expect(rest).toEqual({});
    }
  });

  it("say which text is missing", () => {
    const file = folder.write(
      "news.jsonl.gz",
      gzipSync(`${JSON.stringify({ text: "The envoy left on Monday." })}\n`),
    );
    expect(() => readAuditedLabels("ar", file)).toThrow(
      /training\/audit\/ar\.jsonl:1: .*no sentence with the digest/,
    );
  });

  it.skipIf(!existsSync(unlabelled))("are counted once by frame and once by confidence", async () => {
    const [frames, bands] = auditSections(await loadLabeller(), unlabelled).map(({ table }) =>
      table.slice(1),
    );
    const sum = (rows: readonly (readonly string[])[], column: number) =>
      rows.reduce((total, row) => total + Number(row[column]), 0);
    expect(frames).toHaveLength(6);
    expect(sum(frames, 2)).toBe(sum(bands, 1));
    expect(sum(frames, 2)).toBeLessThanOrEqual(rowsOf("ar").length + rowsOf("en").length);
    // a rough bar, so that a model that fell apart is seen
    for (const row of frames) expect(Number.parseFloat(row[3])).toBeGreaterThan(60);
    const found = frames.map((row) => Number.parseFloat(row[7])).filter((share) => !Number.isNaN(share));
    expect(found).toHaveLength(4);
    for (const share of found) expect(share).toBeGreaterThan(25);
  });
});
