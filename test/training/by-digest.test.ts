import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { digestOf, findByDigest } from "../../training/by-digest.js";
import { createTemporaryFolder } from "../cli/temporary-folder.js";

const folder = createTemporaryFolder();
const text = "The envoy left on Monday.";

describe("findByDigest", () => {
  const file = folder.write("news.jsonl.gz", gzipSync(`${JSON.stringify({ text, set: "wire" })}\n`));

  it("finds a text for each row", () => {
    expect(digestOf(text)).toBe("cb77f441bbb51968");
    expect(findByDigest([{ id: "cb77f441bbb51968" }], "labels.jsonl", file)).toEqual([{ text, set: "wire" }]);
  });

  it("says which is missing, with file and line", () => {
    const rows = [{ id: digestOf(text) }, { id: "0123456789abcdef" }];
    expect(() => findByDigest(rows, "labels.jsonl", file)).toThrow(
      /^labels\.jsonl:2: .*news\.jsonl\.gz has no sentence with the digest 0123456789abcdef$/,
    );
  });
});
