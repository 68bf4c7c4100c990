import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { label } from "../../../src/cli/label/label.js";
import type { LabelledArticle } from "../../../src/labeller.js";
import { loadFake } from "../fake-labeller.js";
import { createMemoryIo, type MemoryIoOptions, readJsonl } from "../memory-io.js";
import { createTemporaryFolder } from "../temporary-folder.js";

const folder = createTemporaryFolder();

type Result = LabelledArticle & { readonly id: string | number } & Record<string, unknown>;

async function runLabel(args: readonly string[], options?: MemoryIoOptions) {
  const { io, written, taken } = createMemoryIo(options);
  const code = await label(args, io, loadFake);
  const articles = /^(?:\{.*\}\n)*$/.test(written.out) ? readJsonl<Result>(written.out) : [];
  return { code, ...written, taken, articles };
}

const rows = ["--input-format", "jsonl"];

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

  it("reads standard input in its place between files", async () => {
    const [one, two] = [folder.write("first.txt", "1"), folder.write("last.txt", "2")];
    const { articles } = await runLabel([one, "-", two], { stdin: ["x"] });
    expect(articles.map(({ id }) => id)).toEqual([one, "-", two]);
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

  it("reads all of a folder whose name has spaces and Arabic letters", async () => {
    mkdirSync(join(folder.path, "مجلد الأخبار/b"), { recursive: true });
    folder.write("مجلد الأخبار/a.txt", "He denied it.");
    folder.write("مجلد الأخبار/b/rows.jsonl", '{"id":1,"text":"x"}\n');
    const { articles } = await runLabel([join(folder.path, "مجلد الأخبار")]);
    expect(articles.map(({ id }) => id)).toEqual([join(folder.path, "مجلد الأخبار/a.txt"), 1]);
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
    const read = await runLabel(rows, { stdin: ['{"text":"x"}'] });
    expect(read.articles).toMatchObject([{ id: "-:1", sentences: [{ text: "x" }] }]);
    const text = await runLabel(["--input-format=text", folder.write("text.jsonl", '{"text":"x"}')]);
    expect(text.articles).toMatchObject([{ sentences: [{ text: '{"text":"x"}' }] }]);
  });

  it("takes other fields", async () => {
    const args = [...rows, "--text-field", "body", "--id-field", "url"];
    const { articles } = await runLabel(args, { stdin: ['{"body":"x","url":"http://a.example"}'] });
    expect(articles).toMatchObject([{ id: "http://a.example", sentences: [{ text: "x" }] }]);
  });

  it("writes lone surrogates so that the output is UTF-8", async () => {
    const { out, articles } = await runLabel(rows, { stdin: ['{"text":"a\\ud800b"}'] });
    expect(out).toContain("a\\ud800b");
    expect(articles[0].sentences[0].text).toBe("a\uD800b");
  });

  it("writes what is there before it waits for more, and stops when the reader has gone", async () => {
    const stdin = Array.from({ length: 5000 }, (_, row) => `{"text":"row ${row} ${"x".repeat(2000)}"}\n`);
    // One thread: workers would load the bundled model, which is not the fake one.
    const { code, taken } = await runLabel([...rows, "--concurrency", "1"], { stdin, closesAfter: 2 });
    expect(code).toBe(0);
    expect(taken.length).toBeLessThan(4000);
  });
});

describe("rejected inputs", () => {
  const bad = [
    ["broken JSON", '{"text":', /-:2: not JSON/],
    ["a row that is a list", '["x"]', /-:2: /],
    [
      "a missing text",
      '{"id":"b","body":"x"}',
      /-:2: field "text" is missing \(the row has "id", "body"\); --text-field/,
    ],
    ["a text that is a number", '{"text":5}', /-:2: field "text" is not a string/],
    ["an id that is a list", '{"id":[],"text":"x"}', /-:2: field "id" is neither a string nor a number/],
  ] as const;
  const around = (row: string) => ['{"text":"x"}\n', `${row}\n`, '{"text":"y"}\n'];

  it.each(bad)("%s: told, and the others are labelled", async (_name, row, message) => {
    const { code, articles, err } = await runLabel(rows, { stdin: around(row) });
    expect(code).toBe(1);
    expect(articles.map(({ id }) => id)).toEqual(["-:1", "-:3"]);
    expect(err).toMatch(message);
    expect(err.split("\n")).toHaveLength(2);
  });

  it.each(bad)("%s: ends a strict run", async (_name, row, message) => {
    await expect(runLabel([...rows, "--strict"], { stdin: around(row) })).rejects.toMatchObject({
      code: "bad-input",
      message: expect.stringMatching(message),
    });
  });

  it("have a row in their place with --error-rows", async () => {
    const { code, articles, err } = await runLabel([...rows, "--error-rows"], { stdin: around("{") });
    expect(code).toBe(0);
    expect(err).toBe("");
    expect(articles).toMatchObject([
      { id: "-:1", sentences: [{}] },
      { id: "-:2", error: expect.stringMatching(/^-:2: not JSON/) },
      { id: "-:3", sentences: [{}] },
    ]);
  });

  it("are told one by one up to twenty", async () => {
    const { err } = await runLabel(rows, { stdin: ["x\n".repeat(23)] });
    const lines = err.trimEnd().split("\n");
    expect(lines).toHaveLength(21);
    expect(lines[19]).toMatch(/-:20: not JSON/);
    expect(lines[20]).toBe("riwaya label: 3 inputs more rejected; --errors FILE keeps them all");
  });
});

describe("kept fields", () => {
  const stdin = ['{"id":1,"text":"x","source":"Gazette","page":3}\n', '{"id":2,"text":"y","late":true}\n'];

  it.each([
    [["--keep", "source"], { source: "Gazette" }],
    [["--keep", "source,page"], { source: "Gazette", page: 3 }],
    [["--keep", "page", "--keep", "text"], { page: 3, text: "x" }],
    [["--keep", "all"], { source: "Gazette", page: 3 }],
    [["--keep", "all,text"], { source: "Gazette", page: 3, text: "x" }],
    [["--keep", "gone"], {}],
  ])("%j", async (args, kept) => {
    const { articles } = await runLabel([...rows, ...args], { stdin });
    const { sentences, passages, model, ...rest } = articles[0];
    expect(rest).toEqual({ id: 1, ...kept });
    expect([sentences, passages, model]).not.toContain(undefined);
  });

  it("tells of a field that no article has", async () => {
    const { code, err } = await runLabel([...rows, "--keep", "late,sorce"], { stdin });
    expect(code).toBe(0);
    expect(err).toBe("riwaya label: --keep sorce: no article has such a field\n");
  });

  it.each([
    [["--keep", "sentences"], /--keep sentences: the output has a "sentences" of its own/],
    [["--keep", "language", "--rows", "sentence"], /--keep language: /],
    [["--keep", "denial", "--format", "csv"], /--keep denial: /],
    [["--keep", "error", "--error-rows"], /--keep error: /],
    [["--keep", "Model", "--out", join(folder.path, "o.parquet")], /--keep Model: /],
    [["--keep", "source,"], /--keep wants names of fields/],
  ])("refuses %j before anything is read", async (args, message) => {
    await expect(runLabel([...rows, ...args], { stdin })).rejects.toMatchObject({
      code: "bad-usage",
      message: expect.stringMatching(message),
    });
  });

  it("leaves out what collides, with a note, for all", async () => {
    const args = [...rows, "--keep", "all"];
    const clashing = ['{"text":"x","model":"own","a":1}\n', '{"text":"y","model":"own"}\n'];
    const { articles, err, code } = await runLabel(args, { stdin: clashing });
    expect(code).toBe(0);
    expect(articles[0]).toMatchObject({ a: 1, model: { name: "fake" } });
    expect(err).toBe('riwaya label: field "model" is left out: the output has one of its own\n');
    expect((await runLabel([...args, "--quiet"], { stdin: clashing })).err).toBe("");
  });

  it("become columns: for all, those of the first article", async () => {
    const { out, err } = await runLabel([...rows, "--keep", "all", "--format", "csv"], {
      stdin: ["broken\n", ...stdin],
    });
    expect(out.split("\r\n")).toEqual([
      "id,source,page,sentences,denial,denial confidence",
      "1,Gazette,3,1,0,0.1",
      "2,,,1,0,0.1",
      "",
    ]);
    expect(err).toContain(
      'field "late" is left out: the first article has none, so there is no column; --keep late',
    );
  });
});

describe("formats", () => {
  const stdin = ["He denied it.\nRain fell."];

  it("has sentences as rows", async () => {
    const { articles } = await runLabel(["--rows", "sentence"], { stdin });
    expect(articles).toMatchObject([
      { id: "-", sentence: 0, start: 0, end: 13, text: "He denied it.", language: "en", labels: [{}] },
      { id: "-", sentence: 1, start: 14, end: 24, labels: [], confidences: { denial: 0.1 } },
    ]);
  });

  it("has CSV", async () => {
    const { out } = await runLabel(["--format", "csv", "--rows", "sentence"], { stdin });
    expect(out.split("\r\n")[1]).toBe("-,0,0,13,en,He denied it.,1,0.9,denied");
  });

  it("marks with brackets, or with colour on a terminal", async () => {
    const plain = await runLabel(["--format", "pretty"], { stdin: ["He denied it."] });
    expect(plain.out).toContain("He [denied] it.");
    expect(plain.out).not.toContain("\u001b");
    const terminal = { stdout: true };
    const colour = await runLabel(["--format", "pretty", "-"], { stdin: ["He denied it."], terminal });
    expect(colour.out).toContain("He \u001b[33mdenied\u001b[39m it.");
  });

  it("has a page, with what rows say of themselves", async () => {
    const archive = ['{"id":"a","text":"He denied it.","outlet":"Example"}\n'];
    const { out } = await runLabel([...rows, "--format", "html", "--locale", "ar"], { stdin: archive });
    expect(out).toMatch(/^<!doctype html>\n<html lang="ar" dir="rtl"/i);
    expect(out).toContain("Example");
    expect(out).toContain("نفي");
  });

  it("has tasks for Label Studio, least certain first", async () => {
    const archive = ["Rain fell.", "He denied it."].map((text, id) => `${JSON.stringify({ id, text })}\n`);
    const { out } = await runLabel(
      [...rows, "--format", "label-studio", "--order", "uncertainty", "--threshold", "0.95"],
      { stdin: archive },
    );
    const tasks: { data: { text: string } }[] = JSON.parse(out);
    expect(tasks.map(({ data }) => data.text).toSorted()).toEqual(["He denied it.", "Rain fell."]);
  });

  it("sorts rows by uncertainty", async () => {
    const { articles } = await runLabel(["--rows", "sentence", "--order", "uncertainty"], {
      stdin: ["He denied it.\nRain fell.\nHe denied all."],
    });
    expect(articles).toHaveLength(3);
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

describe("ids that come twice", () => {
  it("are labelled both and told, the first five of them", async () => {
    const file = folder.write("twice.jsonl", '{"id":"a","text":"x"}\n'.repeat(8));
    const { code, articles, err } = await runLabel([file, ...rows, "-"], {
      stdin: ['{"id":"b","text":"x"}\n'],
    });
    expect(code).toBe(0);
    expect(articles).toHaveLength(9);
    const lines = err.trimEnd().split("\n");
    expect(lines).toHaveLength(5);
    expect(lines[0]).toBe(`riwaya label: id "a" comes twice: article 1 of ${file}, article 2 of ${file}`);
  });
});

describe("usage", () => {
  it.each([
    ["an unknown flag", ["--colour"], /--colour/],
    ["a mistyped flag", ["--text-feild", "x"], /did you mean --text-field\?/],
    [
      "an unknown format",
      ["--format", "xml"],
      /--format wants jsonl or csv or parquet or html or label-studio or pretty.*, not "xml"/,
    ],
    [
      "an unknown input format",
      ["--input-format", "doc"],
      /--input-format wants text or html or jsonl .*, not "doc"/,
    ],
    ["an empty input format", ["--input-format", ""], /--input-format wants text or/],
    ["a flag without its value", ["--model"], /--model/],
    [
      "a threshold that is no number",
      ["--threshold", "high"],
      /--threshold wants a number from 0 to 1, not "high"/,
    ],
    ["an empty threshold", ["--threshold="], /--threshold wants/],
    ["a threshold above 1", ["--threshold", "1.5"], /--threshold wants/],
    ["an order of readable text", ["--order", "uncertainty", "--format", "pretty"], /--order goes with/],
    ["a compressed order", ["--order", "uncertainty", "--out", "x.jsonl.gz"], /--order goes neither/],
    ["no workers", ["--concurrency", "0"], /--concurrency wants a number of 1 or more/],
    ["standard input twice", ["-", "-"], /once/],
    ["unknown rows", ["--rows", "word"], /--rows wants article or sentence/],
    ["sentences as readable text", ["--rows", "sentence", "--format", "pretty"], /pretty has no such rows/],
    ["Parquet on standard output", ["--format", "parquet"], /--out FILE says where it goes/],
    ["an output without a known ending", ["--out", "labels.xlsx"], /--out labels\.xlsx: .*--format/],
    ["compressed Parquet", ["--out", "labels.parquet.gz"], /parquet is not written as \.gz/],
    ["an empty name", ["--out", ""], /--out wants the name of a file/],
    ["one file for results and rejections", ["--out", "a.jsonl", "--errors", "a.jsonl"], /both a\.jsonl/],
    [
      "rows of errors in CSV",
      ["--error-rows", "--format", "csv"],
      /--error-rows goes with --format jsonl only/,
    ],
    ["rows of errors in a strict run", ["--error-rows", "--strict"], /give one of them/],
    ["to resume what is printed", ["--resume"], /--resume wants --out FILE/],
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
