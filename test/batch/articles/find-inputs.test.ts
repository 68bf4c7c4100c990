import { chmodSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findInputs, readArticles } from "../../../src/batch/articles/index.js";
import { createTemporaryFolder } from "../../cli/temporary-folder.js";
import { collect } from "./read-all.js";

const folder = createTemporaryFolder();
const at = (name: string) => join(folder.path, name);
for (const name of ["news/أخبار اليوم", "news/b", "news/.cache", "empty", "news/a.txt.d"]) {
  mkdirSync(at(name), { recursive: true });
}
for (const name of [
  "news/z.txt",
  "news/a.csv.gz",
  "news/notes.md",
  "news/b/2.HTML",
  "news/b/10.jsonl",
  "news/أخبار اليوم/خبر أول.txt",
  "news/.hidden.txt",
  "news/.cache/x.txt",
  "empty/readme.md",
]) {
  folder.write(name, "x");
}
symlinkSync(at("news"), at("news/b/loop"));
symlinkSync(at("news/z.txt"), at("news/b/link.txt"));
symlinkSync(at("nowhere"), at("news/b/broken.txt"));

const inFolder = [
  "a.csv.gz",
  "b/10.jsonl",
  "b/2.HTML",
  "b/broken.txt",
  "b/link.txt",
  "z.txt",
  "أخبار اليوم/خبر أول.txt",
];

describe("findInputs", () => {
  it.each([
    ["a file, whatever its name", ["news/notes.md"], ["news/notes.md"]],
    ["a folder, with all below it of a known name", ["news"], inFolder.map((name) => `news/${name}`)],
    [
      "a folder within, by blanks and Arabic letters",
      ["news/أخبار اليوم/"],
      ["news/أخبار اليوم/خبر أول.txt"],
    ],
    ["a pattern", ["news/*.txt"], ["news/z.txt"]],
    [
      "a pattern over folders",
      ["news/**/*.txt"],
      ["news/b/broken.txt", "news/b/link.txt", "news/z.txt", "news/أخبار اليوم/خبر أول.txt"],
    ],
    ["each once", ["news/z.txt", "news/b/../z.txt", "news/*.txt"], ["news/z.txt"]],
    ["in the order given", ["news/z.txt", "news/a.csv.gz"], ["news/z.txt", "news/a.csv.gz"]],
  ])("finds %s", async (_name, patterns, found) => {
    expect(await findInputs(patterns.map((pattern) => `${folder.path}/${pattern}`))).toEqual(found.map(at));
  });

  it.each([
    ["a path that is not there", "gone.txt", /gone\.txt: no such file/],
    ["a pattern that nothing matches", "*.csv", /\*\.csv: no file matches/],
    [
      "a folder with nothing to read",
      "empty",
      /empty: no file in it has a name that ends in \.txt, .*\.warc/,
    ],
  ])("says so of %s", async (_name, pattern, message) => {
    await expect(findInputs([at(pattern)])).rejects.toMatchObject({
      code: "bad-input",
      message: expect.stringMatching(message),
    });
  });

  it("leaves a file that cannot be read to the one who reads it", async () => {
    const { order, messages } = await collect(readArticles(at("news/b/broken.txt")));
    expect(order).toEqual([at("news/b/broken.txt")]);
    expect(messages).toEqual([expect.stringMatching(/broken\.txt: no such file/)]);
  });

  // Root reads anything.
  it.skipIf(process.getuid?.() === 0)(
    "names a folder that may not be read in place of its files",
    async () => {
      mkdirSync(at("shut/in"), { recursive: true });
      folder.write("shut/a.txt", "x");
      chmodSync(at("shut/in"), 0o000);
      const found = await findInputs([at("shut")]);
      chmodSync(at("shut/in"), 0o700);
      expect(found).toEqual([at("shut/a.txt"), `${at("shut/in")}/`]);
    },
  );
});
