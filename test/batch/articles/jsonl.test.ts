import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mixedText } from "../../arbitraries.js";
import { readAll } from "./read-all.js";

const arabic = "نفت الوزارة التقرير.";

describe("JSON Lines", () => {
  it("gives articles and rejections in the order of the lines", async () => {
    const lines = ['{"id":"a","text":"One."}', "{no", `{"id":7,"text":"${arabic}"}`, "", '{"text":""}'];
    const { articles, rejections, order } = await readAll("x.jsonl", lines.join("\n"));
    expect(order).toEqual(["a", "x.jsonl:2", 7, "x.jsonl:5"]);
    expect(articles.map(({ text }) => text)).toEqual(["One.", arabic, ""]);
    expect(rejections).toMatchObject([{ place: "x.jsonl:2", input: "{no", error: { code: "bad-input" } }]);
  });

  it.each([
    ["no JSON", "{no}", /^x\.jsonl:1: not JSON: \{no\} \(one JSON object a line is wanted\)/],
    ["an array", "[1]", /^x\.jsonl:1: an array, where an object is wanted/],
    ["null", "null", /^x\.jsonl:1: null, where an object is wanted/],
    [
      "another field",
      '{"body":"x","id":1}',
      /field "text" is missing \(the row has "body", "id"\); --text-field/,
    ],
    ["no field at all", "{}", /the row has no fields/],
    ["a text that is none", '{"text":null}', /field "text" is not a string/],
    ["an id that is none", '{"text":"x","id":{}}', /field "id" is neither a string nor a number/],
    [
      "an inherited field",
      '{"__proto__":{"text":"x"}}',
      /field "text" is missing \(the row has "__proto__"\)/,
    ],
  ])("rejects %s", async (_name, line, message) => {
    const { rejections } = await readAll("x.jsonl", `${line}\n`);
    expect(rejections).toHaveLength(1);
    expect(rejections[0]).toMatchObject({ place: "x.jsonl:1", input: line });
    expect(rejections[0].error.message).toMatch(message);
  });

  it("keeps the id of a row that has one, so that who sent it finds it again", async () => {
    const { rejections } = await readAll("x.jsonl", '{"id":"a"}\n{"id":7,"text":1}\n{"id":"","text":1}\n');
    expect(rejections.map(({ id }) => id)).toEqual(["a", 7, undefined]);
  });

  it("names line and byte of what is not UTF-8, and goes on", async () => {
    const content = Buffer.concat([
      Buffer.from('{"text":"a"}\n{"text":"'),
      Buffer.from([0xe3]),
      Buffer.from('"}\n{"text":"b"}'),
    ]);
    const { articles, rejections, messages } = await readAll("x.jsonl", content);
    expect(articles.map(({ text }) => text)).toEqual(["a", "b"]);
    expect(messages).toEqual([expect.stringMatching(/^x\.jsonl:2: not UTF-8: byte 22 is 0xE3/)]);
    expect(rejections[0].input).toBe('{"text":"\uFFFD"}');
  });

  it("keeps all digits of an id", async () => {
    const { articles, messages } = await readAll(
      "x.jsonl",
      '{"id":1785236487123456789,"text":"x"}\n{"id":1e400,"text":"y"}',
    );
    expect(articles).toEqual([{ id: "1785236487123456789", text: "x" }]);
    expect(messages).toEqual([
      expect.stringMatching(/^x\.jsonl:2: field "id" is neither a string nor a number/),
    ]);
  });

  it("keeps the fields that are asked for, own ones only", async () => {
    const row = '{"id":1,"text":"x","source":"A","n":{"a":[1]},"__proto__":2}';
    const fields = async (keep?: string[] | "all") =>
      (await readAll("x.jsonl", row, { keep })).articles[0].fields;
    expect(await fields()).toBeUndefined();
    expect(await fields([])).toBeUndefined();
    expect(await fields(["n", "gone", "constructor"])).toEqual({ n: { a: [1] } });
    expect(Object.entries((await fields("all")) ?? {})).toEqual([
      ["source", "A"],
      ["n", { a: [1] }],
      ["__proto__", 2],
    ]);
  });

  it("takes other names for text and id, and the place for an empty id", async () => {
    const options = { textField: "body", idField: "key", keep: "all" } as const;
    const { articles } = await readAll(
      "x.jsonl",
      '{"key":"k","body":"b","id":1}\n{"key":"","body":"c"}',
      options,
    );
    expect(articles).toEqual([
      { id: "k", text: "b", fields: { id: 1 } },
      { id: "x.jsonl:2", text: "c" },
    ]);
  });

  it("passes over a byte order mark and takes \\r\\n", async () => {
    const { order } = await readAll("x.jsonl", '\uFEFF{"id":1,"text":"x"}\r\n\r\n{"id":2,"text":"y"}\r\n');
    expect(order).toEqual([1, 2]);
  });

  it("shows a thousand units of a long row", async () => {
    const { rejections } = await readAll("x.jsonl", `"${arabic.repeat(1000)}"`);
    expect(rejections[0].input).toHaveLength(1000);
  });

  it("takes a line of many megabytes", async () => {
    const text = "The ministry denied it. ".repeat(400_000);
    const { articles } = await readAll("x.jsonl", JSON.stringify({ text }));
    expect(articles[0].text === text).toBe(true);
  });

  it("gives back what was written, however the chunks fall", async () => {
    const rows = fc.array(
      fc.record({ id: fc.oneof(fc.string({ minLength: 1 }), fc.integer()), text: mixedText }),
    );
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 50 }), async (list, chunk) => {
        const content = list.map((row) => `${JSON.stringify(row)}\n`).join("");
        const { articles } = await readAll("x.jsonl", content, { chunk });
        expect(articles).toEqual(list);
      }),
    );
  });
});
