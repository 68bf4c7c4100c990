import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { InterruptSignal } from "../../../src/cli/io.js";
import { label } from "../../../src/cli/label/label.js";
import { loadFake } from "../fake-labeller.js";
import { createMemoryIo, type MemoryIoOptions, readJsonl } from "../memory-io.js";
import { createTemporaryFolder } from "../temporary-folder.js";

const folder = createTemporaryFolder();
let round = 0;
let place = "";
beforeEach(() => {
  round += 1;
  place = join(folder.path, `${round}`);
  mkdirSync(place);
});
const at = (name: string) => join(place, name);
const write = (name: string, content: string | Uint8Array) => folder.write(`${round}/${name}`, content);
const read = (name: string) => readFileSync(at(name), "utf8");

async function runLabel(args: readonly string[], options?: MemoryIoOptions) {
  const { io, written } = createMemoryIo(options);
  const code = await label(args, io, loadFake);
  return { code, ...written };
}

const row = (id: number) =>
  `${JSON.stringify({ id, text: id % 3 === 0 ? "He denied it." : "Rain fell." })}\n`;
const rows = (count: number) => Array.from({ length: count }, (_, id) => row(id)).join("");

describe("an output file", () => {
  it("holds what would be printed; the summary is on standard error", async () => {
    const input = write("in.jsonl", `${rows(6)}{\n${row(0)}`);
    const out = at("out.jsonl");
    const { code, out: printed, err } = await runLabel([input, "--out", out]);
    expect(code).toBe(1);
    expect(printed).toBe("");
    expect(readJsonl(read("out.jsonl"))).toHaveLength(7);
    expect(read("out.jsonl")).toBe((await runLabel([input])).out);
    expect(readdirSync(place).sort()).toEqual(["in.jsonl", "out.jsonl"]);
    const lines = err.trimEnd().split("\n");
    expect(lines.slice(0, 2).join("\n")).toMatch(/id 0 comes twice: article 1 of .*, article 7 of /);
    expect(lines.slice(0, 2).join("\n")).toMatch(/in\.jsonl:7: not JSON/);
    expect(lines.slice(2)).toEqual([
      expect.stringMatching(/^riwaya label: 7 articles, 7 sentences in [\d.]+ s \([\d,]+ sentences\/s\)$/),
      "riwaya label: sentences with denial 3",
      "riwaya label: 1 input rejected",
      "riwaya label: 1 article with an id that came before",
      `riwaya label: written to ${out}`,
    ]);
  });

  it("says nothing when told to be quiet, but what was rejected", async () => {
    const input = write("in.jsonl", `${row(1)}{\n${row(1)}`);
    const { err } = await runLabel([input, "--quiet", "--out", at("o.jsonl")]);
    expect(err).toMatch(/^riwaya label: .*in\.jsonl:2: not JSON: .*\n$/);
  });

  it.each([
    ["out.csv", /^id,sentences,denial,denial confidence\r\n0,1,1,0.9\r\n/],
    ["out.CSV", /^id,sentences/],
    ["out.ndjson", /^\{"id":0,"sentences"/],
    ["out.txt", /^0\n1 sentence, 1 with a frame/],
  ])("has the format that its name says: %s", async (name, start) => {
    await runLabel([write("in.jsonl", rows(2)), "--out", at(name)]);
    expect(read(name)).toMatch(start);
  });

  it("has the format it is told whatever its name", async () => {
    await runLabel([write("in.jsonl", rows(2)), "--format", "csv", "--out", at("out.data")]);
    expect(read("out.data")).toMatch(/^id,sentences/);
  });

  it("is compressed where its name ends in .gz", async () => {
    const input = write("in.jsonl", rows(3));
    await runLabel([input, "--out", at("out.jsonl.gz")]);
    await runLabel([input, "--out", at("out.jsonl")]);
    expect(gunzipSync(readFileSync(at("out.jsonl.gz"))).toString()).toBe(read("out.jsonl"));
  });

  it("is Parquet", async () => {
    const out = at("it's.parquet");
    const { err } = await runLabel([write("in.jsonl", rows(3)), "--rows", "sentence", "--out", out]);
    expect(err).toContain(`written to ${out}`);
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const query = `SELECT id, l.frame FROM '${out.replaceAll("'", "''")}', UNNEST(labels) AS t(l)`;
    expect((await connection.runAndReadAll(query)).getRowObjectsJson()).toEqual([
      { id: "0", frame: "denial" },
    ]);
    connection.closeSync();
    instance.closeSync();
    expect(readdirSync(place).sort()).toEqual(["in.jsonl", "it's.parquet"]);
  });

  it("may lie in the folder that is read", async () => {
    write("in.jsonl", rows(2));
    expect((await runLabel([place, "--out", at("out.jsonl"), "--errors", at("bad.jsonl")])).code).toBe(0);
    expect(
      (await runLabel([place, "--out", at("out.jsonl"), "--errors", at("bad.jsonl"), "--force"])).code,
    ).toBe(0);
    expect(readJsonl(read("out.jsonl"))).toHaveLength(2);
    await expect(runLabel([at("out.jsonl"), "--out", at("out.jsonl"), "--force"])).rejects.toThrow(
      /out\.jsonl is an input and would be written to/,
    );
  });

  it("is not replaced, unless told to", async () => {
    const input = write("in.jsonl", rows(1));
    const out = write("out.jsonl", "precious");
    await expect(runLabel([input, "--out", out])).rejects.toThrow(/out\.jsonl is there already; --force/);
    expect(read("out.jsonl")).toBe("precious");
    await runLabel([input, "--out", out, "--force"]);
    expect(readJsonl(read("out.jsonl"))).toHaveLength(1);
  });

  it.each([
    ["gone/o.jsonl", "e.jsonl", /gone\/o\.jsonl cannot be written: its folder does not exist/],
    ["o.jsonl", "gone/e.jsonl", /gone\/e\.jsonl cannot be written: its folder does not exist/],
  ])("needs a folder that is there: %s, %s", async (out, errors, message) => {
    const args = [write("in.jsonl", row(1)), "--out", at(out), "--errors", at(errors)];
    await expect(runLabel(args)).rejects.toThrow(message);
  });

  it("is Parquet without fields that differ in case only, which is told", async () => {
    const input = write("in.jsonl", '{"text":"x","Date":"2024","date":"May"}\n{"text":"y","date":"June"}\n');
    const { err } = await runLabel([input, "--keep", "all", "--out", at("o.parquet")]);
    expect(err).toContain('field "date" is left out: the output takes it for "Date"; rename one of them');
    expect(err.match(/is left out/g)).toHaveLength(1);
    expect((await runLabel([input, "--keep", "all", "--out", at("o.jsonl")])).err).not.toContain("left out");
    expect(readJsonl(read("o.jsonl"))[0]).toMatchObject({ Date: "2024", date: "May" });
  });
});

describe("a file of rejections", () => {
  it("has reason, place and row of each, and nothing is told one by one", async () => {
    const input = write("in.jsonl", `{"text":5}\n${row(1)}نص\n`);
    const { code, err } = await runLabel([input, "--errors", at("errors.jsonl")]);
    expect(code).toBe(1);
    expect(err).toBe("");
    expect(readJsonl(read("errors.jsonl"))).toEqual([
      {
        place: `${input}:1`,
        reason: expect.stringContaining('field "text" is not a string'),
        input: '{"text":5}',
      },
      { place: `${input}:3`, reason: expect.stringContaining("not JSON"), input: "نص" },
    ]);
  });

  it("is there, and empty, when nothing was rejected", async () => {
    const args = [write("in.jsonl", rows(2)), "--out", at("o.jsonl"), "--errors", at("errors.jsonl")];
    expect((await runLabel(args)).code).toBe(0);
    expect(read("errors.jsonl")).toBe("");
  });

  it("has the file of a folder that cannot be read, and the others are labelled", async () => {
    write("a.txt", "He denied it.");
    write("b.txt", Uint8Array.from([0x61, 0xff]));
    write("c.txt", "Rain fell.");
    const { out } = await runLabel([place, "--errors", at("errors.log")]);
    expect(readJsonl(out)).toMatchObject([{ id: at("a.txt") }, { id: at("c.txt") }]);
    expect(readJsonl(read("errors.log"))).toMatchObject([
      { place: at("b.txt"), reason: expect.stringContaining("not UTF-8") },
    ]);
  });
});

describe("a run that is cut off", () => {
  /** Labels until a signal comes with the so-manieth row of standard input. */
  async function interrupt(
    args: readonly string[],
    text: readonly string[],
    signal: InterruptSignal = "SIGINT",
  ) {
    const { io, written } = createMemoryIo();
    let listener: ((signal: InterruptSignal) => void) | undefined;
    const stdin = (async function* () {
      for (const chunk of text) {
        yield Buffer.from(chunk);
        // The rows before are labelled while nothing comes.
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      listener?.(signal);
      await new Promise(() => {});
    })();
    const code = await label(
      args,
      {
        ...io,
        stdin,
        onInterrupt(given) {
          listener = given;
          return () => {};
        },
      },
      loadFake,
    );
    return { code, ...written };
  }

  const flags = ["-", "--input-format", "jsonl"];

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("by %s: says how to go on, and does", async (signal, status) => {
    const args = [...flags, "--out", at("o.jsonl"), "--errors", at("e.jsonl")];
    const { code, err } = await interrupt(args, [rows(3), "{\n"], signal);
    expect(code).toBe(status);
    expect(err.split("\n")).toEqual([
      `riwaya label: ${signal}: what is under way is finished first; once more ends at once`,
      `riwaya label: stopped by ${signal} after 4 inputs; the same command with --resume goes on`,
      "",
    ]);
    expect(readdirSync(place).sort()).toEqual(["e.jsonl.partial", "o.jsonl.journal", "o.jsonl.partial"]);
    const input = `${rows(3)}{\n${row(3)}{"text":7}\n${row(0)}`;
    const resumed = await runLabel([...args, "--resume"], { stdin: [input] });
    expect(resumed.code).toBe(1);
    expect(resumed.err).toContain("5 articles, 5 sentences");
    expect(resumed.err).toContain("2 inputs rejected");
    expect(resumed.err).toContain("sentences with denial 3");
    expect(resumed.err).toContain("id 0 comes twice: article 1 of -, article 5 of -");
    const whole = [...flags, "--out", at("w.jsonl"), "--errors", at("we.jsonl")];
    await runLabel(whole, { stdin: [input] });
    expect(read("o.jsonl")).toBe(read("w.jsonl"));
    expect(read("e.jsonl")).toBe(read("we.jsonl"));
    expect(existsSync(at("o.jsonl.journal"))).toBe(false);
  });

  it("leaves nothing behind of what was to be printed as a whole", async () => {
    vi.stubEnv("TMPDIR", place);
    const { code, out, err } = await interrupt([...flags, "--format", "html"], [rows(3)]);
    vi.unstubAllEnvs();
    expect([code, out]).toEqual([130, ""]);
    expect(err).toMatch(/stopped by SIGINT after 3 inputs\n$/);
    expect(readdirSync(place)).toEqual([]);
  });

  it("keeps its columns", async () => {
    const args = [...flags, "--keep", "all", "--out", at("o.csv")];
    const [first, second] = ['{"id":1,"text":"x","a":1}\n', '{"id":2,"text":"y","a":2,"b":3}\n'];
    await interrupt(args, [first]);
    await runLabel([...args, "--resume"], { stdin: [first, second] });
    expect(read("o.csv")).toBe("id,a,sentences,denial,denial confidence\r\n1,1,1,0,0.1\r\n2,2,1,0,0.1\r\n");
  });

  it("is not gone on with by chance", async () => {
    const args = [...flags, "--out", at("o.jsonl")];
    await interrupt(args, [rows(2)]);
    await expect(runLabel(args, { stdin: [rows(3)] })).rejects.toThrow(
      /o\.jsonl\.partial is there: .* --resume/,
    );
  });

  it.each([
    [["--threshold", "0.05"], "--threshold was the model's, now 0.05"],
    [["--rows", "sentence"], "--rows was article, now sentence"],
    [["--text-field", "body"], "--text-field was text, now body"],
    [["--keep", "a,text"], "--keep was nothing, now a,text"],
    [["--error-rows"], "--error-rows was false, now true"],
    [["extra.txt"], "the number of inputs was 1, now 2"],
  ])("is not gone on with otherwise: %j", async (more, difference) => {
    const args = [...flags, "--out", at("o.jsonl")];
    await interrupt(args, [rows(2)]);
    write("extra.txt", "x");
    const changed = more.map((word) => (word === "extra.txt" ? at(word) : word));
    await expect(runLabel([...args, ...changed, "--resume"], { stdin: [rows(3)] })).rejects.toMatchObject({
      code: "bad-usage",
      message: expect.stringContaining(difference),
    });
    expect(existsSync(at("o.jsonl.partial"))).toBe(true);
  });

  it.each([
    ["others", `${row(5)}${rows(3)}`, /one of the first 2 is not what it was/],
    ["fewer", row(0), /there are 1, and 2 were done/],
  ])("is not gone on with when %s come from a stream", async (_name, input, message) => {
    const args = [...flags, "--out", at("o.jsonl")];
    await interrupt(args, [rows(2)]);
    const before = read("o.jsonl.partial");
    await expect(runLabel([...args, "--resume"], { stdin: [input] })).rejects.toThrow(message);
    expect(read("o.jsonl.partial")).toBe(before);
  });

  it("does not go on with a file that has changed", async () => {
    const input = write("in.txt", "He denied it.");
    const args = [input, ...flags, "--out", at("o.jsonl")];
    await interrupt(args, [rows(2)]);
    utimesSync(input, 1, 1);
    await expect(runLabel([...args, "--resume"], { stdin: [rows(2)] })).rejects.toThrow(
      /input 1 of 2 was another or has changed since \(now .*in\.txt\)/,
    );
  });

  it("goes on in the next file", async () => {
    const args = [write("in.txt", "He denied it."), "-", "--out", at("o.jsonl")];
    await interrupt(args, ["Rain"]);
    const { code } = await runLabel([...args, "--resume"], { stdin: ["Rain fell."] });
    expect(code).toBe(0);
    expect(readJsonl(read("o.jsonl"))).toMatchObject([
      { id: at("in.txt"), sentences: [{ text: "He denied it." }] },
      { id: "-", sentences: [{ text: "Rain fell." }] },
    ]);
  });
});

it("with --resume starts where there is nothing to go on with, and leaves alone what is whole", async () => {
  const args = [write("in.jsonl", rows(2)), "--out", at("o.jsonl"), "--resume"];
  expect((await runLabel(args)).code).toBe(0);
  const before = read("o.jsonl");
  const { code, err } = await runLabel(args);
  expect([code, err]).toEqual([
    0,
    `riwaya label: ${at("o.jsonl")} is whole already: there is nothing to resume\n`,
  ]);
  expect(read("o.jsonl")).toBe(before);
});

it("has a summary of what is printed where there are more than a handful of inputs", async () => {
  const paths = Array.from({ length: 6 }, (_, index) => write(`${index}.txt`, "He denied it."));
  expect((await runLabel(paths.slice(1))).err).toBe("");
  expect((await runLabel(paths)).err).toMatch(
    /6 articles, 6 sentences .*\nriwaya label: sentences with denial 6\n$/,
  );
});
