import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { expandGlob } from "../../../src/batch/articles/glob.js";
import { createTemporaryFolder } from "../../cli/temporary-folder.js";

const folder = createTemporaryFolder();
mkdirSync(join(folder.path, "a/b"), { recursive: true });
mkdirSync(join(folder.path, "folder.jsonl"));
for (const name of [
  "en-1.jsonl",
  "en-10.jsonl",
  "ar.jsonl",
  "notes.md",
  "a/en.jsonl",
  "a/b/deep.jsonl",
  "a+b.jsonl",
  "odd*.jsonl",
]) {
  folder.write(name, "");
}

describe("expandGlob", () => {
  it.each([
    ["*.jsonl", ["a+b.jsonl", "ar.jsonl", "en-1.jsonl", "en-10.jsonl", "odd*.jsonl"]],
    ["en-?.jsonl", ["en-1.jsonl"]],
    ["a+b*.jsonl", ["a+b.jsonl"]],
    ["*/*.jsonl", ["a/en.jsonl"]],
    ["a/**/*.jsonl", ["a/b/deep.jsonl", "a/en.jsonl"]],
    ["**/deep.jsonl", ["a/b/deep.jsonl"]],
    ["odd*.jsonl", ["odd*.jsonl"]],
    ["gone.jsonl", ["gone.jsonl"]],
  ])("%s", async (pattern, names) => {
    const found = await expandGlob(`${folder.path}/${pattern}`);
    expect(found).toEqual(names.map((name) => join(folder.path, name)));
  });

  it("takes patterns from the working directory", async () => {
    expect(await expandGlob("tsconf*.json")).toContain("tsconfig.json");
    expect(await expandGlob("./tsconf*.json")).toContain("tsconfig.json");
    expect(await expandGlob("src/batch/article?/glob.ts")).toEqual(["src/batch/articles/glob.ts"]);
  });

  it.each(["*.csv", "gone/*.jsonl"])("says when nothing matches %s", async (pattern) => {
    await expect(expandGlob(`${folder.path}/${pattern}`)).rejects.toMatchObject({
      code: "bad-input",
      message: expect.stringMatching(/: no file matches$/),
    });
  });
});
