import { appendFileSync, existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { createRandom } from "../../../src/random.js";
import { buildProgram, until } from "../built-program.js";
import { readJsonl } from "../memory-io.js";
import { createTemporaryFolder } from "../temporary-folder.js";

const folder = createTemporaryFolder();
const program = buildProgram();
const at = (name: string) => join(folder.path, name);

const sentences = [
  "The ministry denied the report.",
  "Rain fell on the coast.",
  "نفت الوزارة الخبر.",
  "Rebels backed by Rwanda took the town.",
];
/** Rows of an archive, now and then a bad one. */
const archive = (count: number, length: number) =>
  Array.from({ length: count }, (_, number) => {
    if (number % 97 === 13) return `{"id":${number},"text"\n`;
    const text = Array.from({ length }, (_, index) => sentences[(number * 7 + index * 3) % 4]).join(" ");
    return `${JSON.stringify({ id: `نص-${number}`, text, source: `outlet ${number % 5}` })}\n`;
  }).join("");

/** Kills of a run, at most; the next one may end. */
const mostKills = 5;

/**
 * Kills the run again and again: at first at once, then whenever its output has grown by some random bytes, and lets the last
 * one end.
 */
async function killAndResume(args: readonly string[], out: string, seed: number) {
  const random = createRandom(seed);
  const size = () => (existsSync(`${out}.partial`) ? statSync(`${out}.partial`).size : 0);
  for (let kills = 0; ; kills += 1) {
    const { child, ended } = program.start([...args, "--resume"]);
    let exited = false;
    void ended.then(() => {
      exited = true;
    });
    const before = size();
    const growth = random() ** 2 * (out.endsWith("gz") ? 300_000 : 9_000_000);
    if (kills === 0) await new Promise((resolve) => setTimeout(resolve, random() * 500));
    else if (kills < mostKills) await until(() => exited || size() - before > growth);
    if (kills < mostKills) child.kill("SIGKILL");
    const { code, err } = await ended;
    if (code !== null) return { kills, code, err };
  }
}

describe("a run that is killed at any moment and resumed", () => {
  const input = folder.write("archive.jsonl", archive(3_000, 27));
  const flags = ["--keep", "source", "--concurrency", "2"];

  beforeAll(async () => {
    const args = [input, ...flags, "--out", at("whole.jsonl"), "--errors", at("whole-errors.jsonl")];
    const { code, err } = await program.start(["label", ...args]).ended;
    expect([code, err]).toEqual([1, expect.stringContaining("31 inputs rejected")]);
  });

  it.each([
    ["JSON Lines", "jsonl"],
    ["JSON Lines in gzip", "jsonl.gz"],
  ])(
    "gives the same bytes, as %s",
    async (_name, ending) => {
      const [out, errors] = [at(`killed.${ending}`), at(`killed-${ending}-errors.jsonl`)];
      const args = ["label", input, ...flags, "--out", out, "--errors", errors];
      const { kills, code, err } = await killAndResume(args, out, ending.length);
      expect(code).toBe(1);
      expect(kills).toBeGreaterThan(1);
      expect(err).toMatch(/2,969 articles, 80,163 sentences/);
      expect(err).toContain("31 inputs rejected");
      const written = ending.endsWith("gz") ? gunzipSync(readFileSync(out)) : readFileSync(out);
      expect(written.equals(readFileSync(at("whole.jsonl")))).toBe(true);
      expect(readFileSync(errors).equals(readFileSync(at("whole-errors.jsonl")))).toBe(true);
      expect([existsSync(`${out}.partial`), existsSync(`${out}.journal`)]).toEqual([false, false]);
    },
    240_000,
  );

  it("goes on after the disk was full", async () => {
    const out = at("full.jsonl");
    const args = ["label", input, ...flags, "--out", out];
    // A limit on the size of files, in blocks of 1,024 bytes, stands in for a disk without room.
    const failed = await program.start(args, 'ulimit -f 10000; exec "$@"').ended;
    expect(failed.code).toBe(2);
    expect(failed.err).toMatch(
      /full\.jsonl cannot be written: the file is larger than it may be; .*--resume/,
    );
    expect(statSync(`${out}.partial`).size).toBeLessThanOrEqual(10_240_000);
    expect((await program.start([...args, "--resume"]).ended).code).toBe(1);
    expect(readFileSync(out).equals(readFileSync(at("whole.jsonl")))).toBe(true);
  }, 120_000);

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)(
    "%s ends at a checkpoint, ready to go on",
    async (signal, status) => {
      const out = at(`${signal}.jsonl`);
      const args = ["label", input, ...flags, "--out", out];
      const { child, ended } = program.start(args);
      await until(() => existsSync(`${out}.partial`) && statSync(`${out}.partial`).size > 0);
      child.kill(signal);
      const { code, err } = await ended;
      expect(code).toBe(status);
      expect(err).toMatch(
        new RegExp(`stopped by ${signal} after \\d+ inputs; the same command with --resume goes on\n$`),
      );
      const lines = readFileSync(`${out}.partial`, "utf8");
      expect(lines.endsWith("\n")).toBe(true);
      expect((await program.start([...args, "--resume"]).ended).code).toBe(1);
      expect(readFileSync(out).equals(readFileSync(at("whole.jsonl")))).toBe(true);
    },
    120_000,
  );

  it("makes Parquet of it after all", async () => {
    const out = at("killed.parquet");
    const args = ["label", input, ...flags, "--rows", "sentence", "--out", out];
    const { code } = await killAndResume(args, out, 3);
    expect(code).toBe(1);
    const { DuckDBInstance } = await import("@duckdb/node-api");
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const [counts] = (
      await connection.runAndReadAll(
        `SELECT count(*)::INT AS rows, count(DISTINCT id || '/' || sentence)::INT AS sentences, count(DISTINCT source)::INT AS sources FROM '${out}'`,
      )
    ).getRowObjects();
    connection.closeSync();
    expect(counts).toEqual({ rows: 80_163, sentences: 80_163, sources: 5 });
  }, 300_000);
});

describe("as a filter", () => {
  const filter = ["label", "-", "--input-format", "jsonl", "--format", "jsonl"];

  it("answers each line before the next is sent", async () => {
    const { child, printed, ended } = program.start([...filter, "--error-rows"]);
    const lines = [
      '{"id":1,"text":"Rain fell."}',
      "{",
      '{"id":2,"text":"نفت الوزارة الخبر."}',
      '{"id":3,"text":""}',
    ];
    for (const [index, line] of lines.entries()) {
      child.stdin.write(`${line}\n`);
      await until(() => printed.out.split("\n").length === index + 2);
    }
    child.stdin.end();
    const { code, out, err } = await ended;
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(readJsonl(out)).toMatchObject([
      { id: 1 },
      { id: "-:2", error: expect.stringContaining("not JSON") },
      { id: 2 },
      { id: 3 },
    ]);
  });

  it("gives a line for each line, in order", async () => {
    const { child, ended } = program.start([...filter, "--error-rows", "--concurrency", "2"]);
    child.stdin.end(archive(3_000, 20));
    const rows = readJsonl<{ id: string; error?: string }>((await ended).out);
    expect(rows.map(({ id }) => id)).toEqual(
      Array.from({ length: 3_000 }, (_, number) => (number % 97 === 13 ? `-:${number + 1}` : `نص-${number}`)),
    );
  }, 60_000);

  it("ends without a word when its reader goes, though more may come", async () => {
    const { child, ended } = program.start(filter);
    child.stdout.destroy();
    child.stdin.write('{"text":"Rain fell."}\n');
    expect(await ended).toMatchObject({ code: 0, err: "" });
  });
});

it("a second signal ends at once, though a long article is at work", async () => {
  const out = at("second.jsonl");
  const { child, ended } = program.start(["label", "-", "--input-format", "jsonl", "--out", out]);
  const row = JSON.stringify({ text: "The ministry denied the report. ".repeat(400_000) });
  await new Promise((resolve) => child.stdin.write(`${row}\n`, resolve));
  await new Promise((resolve) => setTimeout(resolve, 500));
  child.kill("SIGINT");
  await new Promise((resolve) => setTimeout(resolve, 200));
  child.kill("SIGINT");
  expect(await ended).toMatchObject({ code: null, signal: "SIGINT" });
  expect(existsSync(`${out}.journal`)).toBe(true);
});

it("a torn line of the journal and half a line of the output are cut off", async () => {
  const args = ["label", "-", "--input-format", "jsonl", "--out"];
  const rows = archive(60, 2);
  const whole = program.start([...args, at("untorn.jsonl")]);
  whole.child.stdin.end(rows);
  expect((await whole.ended).code).toBe(1);

  const out = at("torn.jsonl");
  const { child, ended } = program.start([...args, out]);
  const lines = rows.split("\n");
  for (let row = 0; row < 30 && !hasCheckpoint(out); row += 1) {
    child.stdin.write(`${lines[row]}\n`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  child.kill("SIGKILL");
  await ended;
  expect(hasCheckpoint(out)).toBe(true);
  appendFileSync(`${out}.partial`, '{"id":"نص');
  appendFileSync(`${out}.journal`, '{"done":7,"by');

  const resumed = program.start([...args, out, "--resume"]);
  resumed.child.stdin.end(rows);
  expect((await resumed.ended).code).toBe(1);
  expect(readFileSync(out).equals(readFileSync(at("untorn.jsonl")))).toBe(true);
});

/** Whether the journal has a line behind the first, and the output something. */
function hasCheckpoint(out: string): boolean {
  const journal = existsSync(`${out}.journal`) ? readFileSync(`${out}.journal`, "utf8") : "";
  return journal.split("\n").length > 2 && statSync(`${out}.partial`).size > 0;
}
