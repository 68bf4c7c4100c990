import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { readJsonl } from "./memory-io.js";
import { createTemporaryFolder } from "./temporary-folder.js";

const folder = createTemporaryFolder();
const root = fileURLToPath(new URL("../..", import.meta.url));
const program = ["--import", "tsx", "src/cli/main.ts"];

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

/** Starts a process in the repository and gives what it printed and how it ended. */
function start(command: string, args: readonly string[], options: SpawnOptions = {}) {
  const env = { ...process.env, RIWAYA_DEBUG: "", NO_COLOR: "" };
  const child = spawn(command, args, { cwd: root, env, stdio: "pipe", ...options });
  children.push(child);
  const printed = { out: "", err: "" };
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    printed.out += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    printed.err += text;
  });
  const ended = new Promise<{ out: string; err: string; code: number | null; signal: string | null }>(
    (resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code, signal) => resolve({ ...printed, code, signal }));
    },
  );
  /** The first output, or the end without any. */
  const begun = Promise.race([new Promise((resolve) => child.stdout?.once("data", resolve)), ended]);
  return { child, begun, ended };
}

const riwaya = (...args: string[]) => start(process.execPath, [...program, ...args]);
const shell = (line: string) =>
  start("bash", [
    "-c",
    `set -o pipefail; riwaya() { '${process.execPath}' ${program.join(" ")} "$@"; }; ${line}`,
  ]);

describe("exit status", () => {
  it.each([
    ["help", ["--help"], 0],
    ["an unknown command", ["lable"], 2],
    ["an unknown flag", ["label", "--colour"], 2],
    ["a missing file", ["label", "gone.txt"], 2],
    ["a directory", ["label", "src"], 2],
    ["a model that is not there", ["label", "package.json", "--model", "gone"], 2],
  ])("of %s", async (_name, args, status) => {
    const { code, err, out } = await riwaya(...args).ended;
    expect(code).toBe(status);
    expect(err).not.toMatch(/^ {4}at /m);
    expect(status === 0 ? err : out).toBe("");
  });
});

describe("a reader that goes away", () => {
  it("is no error to help", async () => {
    const { child, ended } = riwaya("--help");
    child.stdout?.destroy();
    expect(await ended).toMatchObject({ code: 0, err: "" });
  });

  it("ends label, and its reading", async () => {
    const row = JSON.stringify({ text: "The ministry denied the report. ".repeat(100) });
    const rows = folder.write("rows.jsonl", `${row}\n`.repeat(500));
    const { code, out, err } = await shell(`riwaya label '${rows}' | head -n 1`).ended;
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(readJsonl(out)).toMatchObject([{ id: `${rows}:1` }]);
  });
});

describe("standard input", () => {
  it("is labelled as it arrives, row by row", async () => {
    const { child, begun, ended } = riwaya("label", "--input-format", "jsonl");
    child.stdin?.write('{"id":1,"text":"Rain fell."}\n{"id":2,');
    await begun;
    child.stdin?.end('"text":"نفت الوزارة الخبر."}\n');
    const { code, out, err } = await ended;
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(readJsonl(out)).toMatchObject([{ id: 1 }, { id: 2, sentences: [{ language: "ar" }] }]);
  });

  it("that is closed is an empty text", async () => {
    const { code, out, err } = await shell("riwaya label <&-").ended;
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(readJsonl(out)).toMatchObject([{ id: "-", sentences: [] }]);
  });
});

it.each(["SIGINT", "SIGTERM"] as const)("%s ends the program at once, without a word", async (signal) => {
  const { child, begun, ended } = riwaya("label", "--input-format", "jsonl");
  child.stdin?.write('{"text":"Rain fell."}\n');
  await begun;
  child.kill(signal);
  expect(await ended).toMatchObject({ code: null, signal, err: "" });
});

it.skipIf(process.platform !== "linux")("a full disk is an error", async () => {
  const { code, err } = await shell("riwaya --help > /dev/full").ended;
  expect(code).toBe(2);
  expect(err).toContain("ENOSPC");
});
