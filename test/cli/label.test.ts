import { describe, expect, it } from "vitest";
import { label } from "../../src/cli/label.js";
import type { LabelledArticle } from "../../src/labeller.js";
import { loadFake } from "./fake-labeller.js";
import { createMemoryIo, type MemoryIoOptions, readJsonl } from "./memory-io.js";
import { createTemporaryFolder } from "./temporary-folder.js";

const folder = createTemporaryFolder();

type Result = LabelledArticle & { readonly id: string | number };

async function runLabel(args: readonly string[], options?: MemoryIoOptions) {
  const { io, written, taken } = createMemoryIo(options);
  const code = await label(args, io, loadFake);
  return { code, ...written, taken, articles: args.includes("pretty") ? [] : readJsonl<Result>(written.out) };
}

describe("texts", () => {
  it("gives a line for each file, named by its path", async () => {
    const one = folder.write("one.txt", "He denied it.\nNothing else.");
    const two = folder.write("two.md", "A second text.");
    const { code, articles, err } = await runLabel([one, two]);
    expect(code).toBe(0);
    expect(err).toBe("");
    expect(articles.map(({ id }) => id)).toEqual([one, two]);
    expect(articles[0].sentences).toMatchObject([
      { text: "He denied it.", labels: [{ frame: "denial", confidence: 0.9 }] },
      { text: "Nothing else.", start: 14, end: 27, labels: [] },
    ]);
    expect(articles[0].model).toEqual({ name: "fake", version: "0", hash: "00" });
  });

  it.each([[["-"]], [[]]])("reads standard input for %j", async (args) => {
    const { articles } = await runLabel(args, { stdin: ["He den", "ied it."] });
    expect(articles).toMatchObject([{ id: "-", sentences: [{ text: "He denied it." }] }]);
  });

  it.each([
    ["empty", ""],
    ["a byte order mark alone", "\uFEFF"],
  ])("gives an article without sentences for a file that is %s", async (_name, content) => {
    const { code, articles } = await runLabel([folder.write("empty.txt", content)]);
    expect(code).toBe(0);
    expect(articles).toMatchObject([{ sentences: [], passages: [] }]);
  });

  it("counts offsets from after a byte order mark", async () => {
    const { articles } = await runLabel([folder.write("mark.txt", "\uFEFFdenied")]);
    expect(articles[0].sentences[0]).toMatchObject({ start: 0, end: 6 });
  });

  it("keeps NULs", async () => {
    const { out, articles } = await runLabel([], { stdin: ["a\0b"] });
    expect(out).toContain("a\\u0000b");
    expect(articles[0].sentences[0].text).toBe("a\0b");
  });

  it("lowers the bar with --threshold", async () => {
    const { articles } = await runLabel(["--threshold", "0.05"], { stdin: ["Nothing."] });
    expect(articles[0].sentences[0].labels).toMatchObject([{ frame: "denial", confidence: 0.1 }]);
  });
});

describe("rows", () => {
  it.each(["rows.jsonl", "rows.NDJSON"])("reads %s as rows", async (name) => {
    const file = folder.write(name, '{"id":"a","text":"x"}\n\n{"id":7,"text":"y"}\n{"text":"z","lang":"en"}');
    const { articles } = await runLabel([file]);
    expect(articles.map(({ id, sentences }) => [id, sentences[0].text])).toEqual([
      ["a", "x"],
      [7, "y"],
      [`${file}:4`, "z"],
    ]);
  });

  it("reads standard input as rows, and a file of rows as text, when told to", async () => {
    const rows = await runLabel(["--input-format", "jsonl"], { stdin: ['{"text":"x"}'] });
    expect(rows.articles).toMatchObject([{ id: "-:1", sentences: [{ text: "x" }] }]);
    const text = await runLabel(["--input-format=text", folder.write("text.jsonl", '{"text":"x"}')]);
    expect(text.articles).toMatchObject([{ sentences: [{ text: '{"text":"x"}' }] }]);
  });

  it("takes other fields", async () => {
    const args = ["--input-format", "jsonl", "--text-field", "body", "--id-field", "url"];
    const { articles } = await runLabel(args, { stdin: ['{"body":"x","url":"http://a.example"}'] });
    expect(articles).toMatchObject([{ id: "http://a.example", sentences: [{ text: "x" }] }]);
  });

  it("does not take what every object has for a field", async () => {
    const args = ["--input-format", "jsonl", "--id-field", "constructor"];
    const { articles } = await runLabel(args, { stdin: ['{"text":"x"}'] });
    expect(articles).toMatchObject([{ id: "-:1" }]);
    await expect(
      runLabel([...args, "--text-field", "toString"], { stdin: ['{"text":"x"}'] }),
    ).rejects.toThrow('field "toString" is missing (the row has "text")');
  });

  it("writes lone surrogates so that the output is UTF-8", async () => {
    const { out, articles } = await runLabel(["--input-format", "jsonl"], {
      stdin: ['{"text":"a\\ud800b"}'],
    });
    expect(out).toContain("a\\ud800b");
    expect(articles[0].sentences[0].text).toBe("a\uD800b");
  });

  it.each([
    ["broken JSON", '{"text":', /^-:2: not JSON/],
    ["a row that is a list", '["x"]', /^-:2: /],
    [
      "a missing text",
      '{"id":"b","body":"x"}',
      /^-:2: field "text" is missing \(the row has "id", "body"\); --text-field/,
    ],
    ["a text that is a number", '{"text":5}', /^-:2: field "text" is not a string/],
    ["an id that is a list", '{"id":[],"text":"x"}', /^-:2: field "id" is neither a string nor a number/],
  ])("stops at %s, after the rows before it", async (_name, row, message) => {
    const { io, written } = createMemoryIo({ stdin: ['{"text":"x"}\n', `${row}\n`, '{"text":"y"}\n'] });
    await expect(label(["--input-format", "jsonl"], io, loadFake)).rejects.toMatchObject({
      code: "bad-input",
      message: expect.stringMatching(message),
    });
    expect(readJsonl(written.out)).toHaveLength(1);
  });

  it("writes each result before it reads on, and stops when the reader has gone", async () => {
    const stdin = Array.from({ length: 50 }, (_, row) => `{"text":"row ${row}"}\n`);
    const { code, articles, taken } = await runLabel(["--input-format", "jsonl"], { stdin, closesAfter: 2 });
    expect(code).toBe(0);
    expect(articles).toHaveLength(2);
    expect(taken.length).toBeLessThanOrEqual(3);
  });
});

describe("readable text", () => {
  it("marks with brackets, or with colour on a terminal", async () => {
    const plain = await runLabel(["--format", "pretty"], { stdin: ["He denied it."] });
    expect(plain.out).toContain("He [denied] it.");
    expect(plain.out).not.toContain("\u001b");
    const terminal = { stdout: true };
    const colour = await runLabel(["--format", "pretty", "-"], { stdin: ["He denied it."], terminal });
    expect(colour.out).toContain("He \u001b[33mdenied\u001b[39m it.");
  });

  it.each([{ NO_COLOR: "1" }, { TERM: "dumb" }])("has no colour with %o", async (env) => {
    const { out } = await runLabel(["--format", "pretty", "-"], {
      stdin: ["denied"],
      terminal: { stdout: true },
      env,
    });
    expect(out).not.toContain("\u001b");
  });
});

describe("usage", () => {
  it.each([
    ["an unknown flag", ["--colour"], /--colour/],
    ["an unknown format", ["--format", "xml"], /--format wants jsonl or pretty, not "xml"/],
    ["an unknown input format", ["--input-format", "csv"], /--input-format wants text or jsonl, not "csv"/],
    ["an empty input format", ["--input-format", ""], /--input-format wants text or jsonl/],
    ["a flag without its value", ["--model"], /--model/],
    [
      "a threshold that is no number",
      ["--threshold", "high"],
      /--threshold wants a number from 0 to 1, not "high"/,
    ],
    ["an empty threshold", ["--threshold="], /--threshold wants/],
    ["a threshold above 1", ["--threshold", "1.5"], /--threshold wants/],
    ["standard input twice", ["-", "-"], /once/],
  ])("refuses %s", async (_name, args, message) => {
    await expect(runLabel(args, { stdin: ["x"] })).rejects.toMatchObject({
      code: "bad-usage",
      message: expect.stringMatching(message),
    });
  });

  it("does not wait for a person to type an article", async () => {
    await expect(runLabel([], { terminal: { stdin: true } })).rejects.toMatchObject({ code: "bad-usage" });
  });

  it("finds a missing file before it labels the first", async () => {
    const { io, written } = createMemoryIo();
    const file = folder.write("first.txt", "x");
    await expect(label([file, `${folder.path}/gone.txt`], io, loadFake)).rejects.toThrow(
      /gone\.txt: no such file/,
    );
    expect(written.out).toBe("");
  });

  it("passes the model on", async () => {
    await expect(runLabel(["--model", "mine"], { stdin: ["x"] })).rejects.toThrow("mine: no model there");
  });
});
