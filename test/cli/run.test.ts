import { describe, expect, it } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { run } from "../../src/cli/run.js";
import { createMemoryIo, type MemoryIoOptions } from "./memory-io.js";

async function runProgram(args: readonly string[], options?: MemoryIoOptions) {
  const { io, written } = createMemoryIo(options);
  return { code: await run(args, io), ...written };
}

describe("help and version", () => {
  it.each([
    [["--help"], /^riwaya: .*\n\nUsage\n/],
    [["-h"], /Example\n {2}riwaya label/],
    [["label", "--help"], /^riwaya label: [\s\S]*Examples\n {2}riwaya label/],
    [["label", "x", "-h", "--nonsense"], /^riwaya label: /],
    [["evaluate", "--help"], /^riwaya evaluate: [\s\S]*Examples?\n {2}riwaya evaluate/],
    [["train", "--help"], /^riwaya train: [\s\S]*Examples?\n {2}riwaya train/],
  ])("%j goes to standard output", async (args, text) => {
    const { code, out, err } = await runProgram(args);
    expect(out).toMatch(text);
    expect(err).toBe("");
    expect(code).toBe(0);
  });

  it.each(["--version", "-v"])("%s", async (flag) => {
    expect(await runProgram([flag])).toEqual({ code: 0, out: `${packageJson.version}\n`, err: "" });
  });
});

describe("wrong usage", () => {
  it.each([
    [
      [],
      /^riwaya: no command; commands: label, evaluate, train, init, convert, agreement\nSee: riwaya --help\n$/,
    ],
    [["lable"], /^riwaya: unknown command "lable"; did you mean label\?\nSee: riwaya --help\n$/],
    [["constructor"], /unknown command "constructor"/],
    [["--verbose"], /^riwaya: unknown option --verbose; .*\nSee: riwaya --help\n$/],
    [["label", "--colour"], /^riwaya label: Unknown option '--colour'\nSee: riwaya label --help\n$/],
    [["label", "--", "--help"], /^riwaya label: --help: no such file\n$/],
    [["evaluate"], /^riwaya evaluate: .*\nSee: riwaya evaluate --help\n$/],
    [["train"], /^riwaya train: --seeds .*\nSee: riwaya train --help\n$/],
    [["train", "--seeds", "x"], /^riwaya train: --out .*\nSee: riwaya train --help\n$/],
    [["init"], /^riwaya init: one folder is wanted.*\nSee: riwaya init --help\n$/],
    [["convert"], /^riwaya convert: .*\nSee: riwaya convert --help\n$/],
    [["agreement"], /^riwaya agreement: .*\nSee: riwaya agreement --help\n$/],
    [["label", "gone.txt"], /^riwaya label: gone\.txt: no such file\n$/],
  ])("%j: exit 2, on standard error alone", async (args, message) => {
    const { code, out, err } = await runProgram(args);
    expect(err).toMatch(message);
    expect(out).toBe("");
    expect(code).toBe(2);
  });

  it("shows a stack trace on request only", async () => {
    expect((await runProgram(["label", "gone.txt"])).err).not.toMatch(/\n {4}at /);
    const { err } = await runProgram(["label", "gone.txt"], { env: { RIWAYA_DEBUG: "1" } });
    expect(err).toMatch(/\n {4}at [\s\S]*caused by Error: ENOENT/);
  });

  it("lets nothing of a message reach the terminal as a command", async () => {
    expect((await runProgram(["label", "\u001b[2J"])).err).toBe("riwaya label: ␛[2J: no such file\n");
  });
});
