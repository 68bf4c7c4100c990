import { describe, expect, it } from "vitest";
import { formatOf, isGzipName } from "../../../src/batch/articles/format.js";

describe("formatOf", () => {
  it.each([
    ["a.txt", "text"],
    ["مقال.TXT", "text"],
    ["a b/c.HTML", "html"],
    ["page.htm.gz", "html"],
    ["a.jsonl", "jsonl"],
    ["a.ndjson.gz", "jsonl"],
    ["a.json", "json"],
    ["a.csv.GZ", "csv"],
    ["a.tsv", "tsv"],
    ["a.parquet", "parquet"],
    ["crawl-1.warc.gz", "warc"],
    ["crawl-1.warc.wet.gz", "warc"],
    ["a.docx", undefined],
    ["a.gz", undefined],
    ["csv", undefined],
    ["dir.csv/a", undefined],
    ["-", undefined],
  ])("%s: %s", (name, format) => expect(formatOf(name)).toBe(format));

  it("tells what is compressed", () => {
    expect(["a.txt.gz", "a.GZ", "a.gz.txt", "gz"].map(isGzipName)).toEqual([true, true, false, false]);
  });
});
