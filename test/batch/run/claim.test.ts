import { mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { claimFiles } from "../../../src/batch/run/claim.js";
import { createTemporaryFolder } from "../../cli/temporary-folder.js";

const folder = createTemporaryFolder();
let out = "";
let round = 0;
beforeEach(() => {
  round += 1;
  out = join(folder.path, `${round}.jsonl`);
});
const journal = '{"riwaya":"journal 1","settings":{},"inputs":""}\n';
const write = (...files: readonly (readonly [suffix: string, content: string])[]) => {
  for (const [suffix, content] of files) folder.write(basename(out) + suffix, content);
};

describe("claimFiles", () => {
  it.each([
    ["an output", [["", "x"]], /jsonl is there already; --force replaces it/],
    ["an unfinished output", [[".partial", "x"]], /\.partial is there: .* --resume goes on with it, --force/],
    ["a journal", [[".journal", journal]], /\.journal is there: .* --resume/],
  ] as const)("refuses %s unless told what to do", async (_name, files, message) => {
    write(...files);
    await expect(claimFiles({ out }, {})).rejects.toMatchObject({
      code: "bad-usage",
      message: expect.stringMatching(message),
    });
    expect(await claimFiles({ out }, { force: true })).toEqual({ kind: "fresh" });
  });

  it.each([
    ["nothing", [], "fresh"],
    ["a whole output", [["", "x"]], "whole"],
    [
      "an unfinished one",
      [
        [".partial", "x"],
        [".journal", journal],
      ],
      "resumed",
    ],
    ["a journal alone", [[".journal", journal]], "resumed"],
    [
      "one that --force began beside a whole one",
      [
        ["", "x"],
        [".partial", "x"],
        [".journal", journal],
      ],
      "resumed",
    ],
    [
      "one that had hardly begun",
      [
        [".journal", journal.slice(0, 9)],
        [".partial", ""],
      ],
      "fresh",
    ],
  ] as const)("resumes %s", async (_name, files, kind) => {
    write(...files);
    expect(await claimFiles({ out }, { resume: true })).toMatchObject({ kind });
  });

  it("does not resume what has lost its journal", async () => {
    write([".partial", "x"]);
    await expect(claimFiles({ out }, { resume: true })).rejects.toThrow(/journal is missing; --force/);
  });

  it.each([
    ["--resume and --force", { out: "x" }, { resume: true, force: true }, /give one of them/],
    ["--resume without an output", {}, { resume: true }, /--resume wants --out FILE/],
    ["a device", { out: "/dev/null" }, { force: true }, /\/dev\/null is no regular file/],
    ["a folder", { errors: folder.path }, {}, /is a folder; name a file in it/],
  ])("refuses %s", async (_name, paths, how, message) => {
    await expect(claimFiles(paths, how)).rejects.toThrow(message);
  });

  it("refuses a file of rejections that is there", async () => {
    const errors = folder.write("errors.jsonl", "x");
    await expect(claimFiles({ out, errors }, {})).rejects.toThrow(/errors\.jsonl is there already; --force/);
    expect(await claimFiles({ errors }, { force: true })).toEqual({ kind: "fresh" });
  });

  it("does not take the rejections of another run for those of one that has not begun", async () => {
    const errors = folder.write("others.jsonl", "x");
    await expect(claimFiles({ out, errors }, { resume: true })).rejects.toThrow(
      /others\.jsonl is there already, and .*jsonl is not; --force/,
    );
    write(["", "x"]);
    expect(await claimFiles({ out, errors }, { resume: true })).toEqual({ kind: "whole" });
  });

  it("takes a name that is free", async () => {
    mkdirSync(join(folder.path, "مجلد بعيد"), { recursive: true });
    expect(await claimFiles({ out: join(folder.path, "مجلد بعيد/o.csv") }, {})).toEqual({ kind: "fresh" });
  });
});
