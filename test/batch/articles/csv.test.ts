import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mixedText } from "../../arbitraries.js";
import { readAll } from "./read-all.js";

const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;

describe("CSV", () => {
  it.each([
    ["plain", "id,text\n1,a\n2,b", ["a", "b"]],
    ["line breaks, quotes and commas in quotes", 'id,text\n1,"a\nb ""c"", d"\n', ['a\nb "c", d']],
    ["\\r\\n and \\n mixed", "id,text\r\n1,a\n2,b\r\n", ["a", "b"]],
    ["\\r\\n in quotes", 'id,text\r\n1,"a\r\nb"\r\n', ["a\r\nb"]],
    ["a byte order mark before a quote", '\uFEFF"text",id\na,1\n', ["a"]],
    ["empty lines", "id,text\n\n1,a\n\n\n2,b\n\n", ["a", "b"]],
    ["an empty text", 'id,text\n1,\n2,""\n', ["", ""]],
    ["blanks around names", "id , text\n1,a\n", ["a"]],
    ["semicolons", "id;text\n1;a, b\n", ["a, b"]],
    ["bars", "id|text\n1|a, b; c\n", ["a, b; c"]],
    ["tabs in a .csv", "id\ttext\n1\ta, b\n", ["a, b"]],
    ["commas where quoted names hold semicolons", '"a;b;c",text\n1,x\n', ["x"]],
    ["one column", "text\na b\n", ["a b"]],
    ["quotes within a field without quotes", 'id,text\n1,he said "no" twice\n', ['he said "no" twice']],
    ["a header alone", "id,text\n", []],
  ])("takes %s", async (_name, content, texts) => {
    const { articles, messages } = await readAll("x.csv", content);
    expect(messages).toEqual([]);
    expect(articles.map(({ text }) => text)).toEqual(texts);
  });

  it("takes tabs alone in .tsv", async () => {
    expect((await readAll("x.tsv", "id,x\ttext\n1,2\ta, b\n")).articles).toEqual([
      { id: "x.tsv:2", text: "a, b" },
    ]);
  });

  it("takes quotes in .tsv as text where they do not fit", async () => {
    const rows = [
      '1\t"We deny it," she said.',
      '2\t"No" and "no',
      "",
      '3\t"in quotes, with ""quotes"" and a\ttab\n"',
      "4\ttoo\tmany",
      '5\t"open',
    ];
    const { articles, messages } = await readAll("x.tsv", `id\ttext\n${rows.join("\n")}\n`);
    expect(articles).toEqual([
      { id: "1", text: '"We deny it," she said.' },
      { id: "2", text: '"No" and "no' },
      { id: "3", text: 'in quotes, with "quotes" and a\ttab\n' },
      { id: "5", text: '"open' },
    ]);
    expect(messages).toEqual([expect.stringMatching(/^x\.tsv:7: 3 fields, where the header has 2/)]);
  });

  it("gives ids and the fields that are asked for", async () => {
    const { articles } = await readAll("x.csv", "source,id,text\nA,7,x\nB,,y\n", { keep: "all" });
    expect(articles).toEqual([
      { id: "7", text: "x", fields: { source: "A" } },
      { id: "x.csv:3", text: "y", fields: { source: "B" } },
    ]);
  });

  it.each([
    [
      "no column for the text",
      "id,body\n1,a\n",
      {},
      /^x\.csv:1: column "text" is missing \(the file has "id", "body"\); --text-field/,
    ],
    ["two of them", "text,text\na,b\n", {}, /column "text" is there more than once/],
    [
      "no column for ids by that name",
      "id,text\n1,a\n",
      { idField: "key" },
      /column "key" is missing .*--id-field/,
    ],
    [
      "two of a kept field",
      "text,a,a\nx,y,z\n",
      { keep: ["a"] },
      /column "a" is there more than once .*; --keep names/,
    ],
    ["nothing", "", {}, /^x\.csv: empty; a header row is wanted/],
    ["UTF-16", Buffer.from("\uFEFFid,text\n1,a\n", "utf16le"), {}, /^x\.csv:1: UTF-16, not UTF-8/],
  ])("rejects a file with %s", async (_name, content, options, message) => {
    const { articles, rejections, messages } = await readAll("x.csv", content, options);
    expect(articles).toEqual([]);
    expect(rejections).toMatchObject([{ place: "x.csv" }]);
    expect(messages[0]).toMatch(message);
  });

  it.each([
    ["fewer fields", "2", /^x\.csv:3: 1 fields, where the header has 2/],
    ["more fields", "2,a,b", /^x\.csv:3: 3 fields, where the header has 2; .* "," or a line break/],
    ["text after a closing quote", '2,"a" b', /^x\.csv:3: text after a closing quote/],
    [
      "bytes that are no UTF-8",
      Buffer.from([0x32, 0x2c, 0xe3, 0xd1]),
      /^x\.csv:3: not UTF-8: byte 14 is 0xE3/,
    ],
    [
      "such bytes in quotes",
      Buffer.from([0x32, 0x2c, 0x22, 0xe3, 0x22]),
      /^x\.csv:3: not UTF-8: byte 15 is 0xE3/,
    ],
  ])("rejects a row with %s and goes on", async (_name, row, message) => {
    const content = Buffer.concat([
      Buffer.from("id,text\n1,a\n"),
      Buffer.from(row),
      Buffer.from("\r\n3,c\n"),
    ]);
    for (const chunk of [1, 1000]) {
      const { order, rejections, messages } = await readAll("x.csv", content, { chunk });
      expect(order).toEqual(["1", "x.csv:3", "3"]);
      expect(messages[0]).toMatch(message);
      expect(rejections[0].input).toMatch(/^2/);
    }
  });

  it("counts lines within quotes and bytes after a byte order mark", async () => {
    const head = Buffer.from('\uFEFFid,text\r\n1,"a\r\nb\r\n\r\nc"\r\n\r\n');
    const { messages } = await readAll("x.csv", Buffer.concat([head, Buffer.from([0x32, 0x2c, 0xff])]));
    expect(messages).toEqual([expect.stringMatching(/^x\.csv:7: not UTF-8: byte 31 is 0xFF/)]);
    expect(head.length + 2).toBe(31);
  });

  it("keeps what stands before a quote that is never closed", async () => {
    const { order, rejections, messages } = await readAll("x.csv", 'id,text\n1,a\n2,"b\n3,c\n');
    expect(order).toEqual(["1", "x.csv:3"]);
    expect(messages[0]).toMatch(/^x\.csv:3: a quote that opens in this row is never closed/);
    expect(rejections[0].input).toBe('2,"b\n3,c\n');
  });

  it("rejects with a quote that is not closed the row that it runs into, and no more", async () => {
    const { order, rejections } = await readAll("x.csv", 'id,text\n1,"a\n2,"b"\n3,"c"\n');
    expect(order).toEqual(["x.csv:2", "3"]);
    expect(rejections[0].input).toBe('1,"a\n2,"b"\n');
  });

  it("takes a field of many megabytes", async () => {
    const text = 'The "ministry" denied it,\n'.repeat(200_000);
    const { articles } = await readAll("x.csv", `id,text\n1,${quoted(text)}\n`);
    expect(articles[0].text === text).toBe(true);
  });

  it("gives back what was written, however the chunks fall", async () => {
    const name = fc.constantFrom("source", "date", "a;b", '"', "__proto__");
    const ending = fc.constantFrom("\n", "\r\n");
    const rows = fc.array(fc.tuple(fc.string({ minLength: 1 }), mixedText, mixedText));
    await fc.assert(
      fc.asyncProperty(
        rows,
        name,
        ending,
        fc.integer({ min: 1, max: 50 }),
        async (list, third, end, chunk) => {
          const lines = [["id", "text", third], ...list].map((row) => row.map(quoted).join(",") + end);
          const { articles, messages } = await readAll("x.csv", lines.join(""), { chunk, keep: "all" });
          expect(messages).toEqual([]);
          const read = articles.map(({ id, text, fields }) => [id, text, Object.entries(fields ?? {})]);
          expect(read).toEqual(list.map(([id, text, value]) => [id, text, [[third, value]]]));
        },
      ),
    );
  });

  it("finds a place for any bytes, and an end", async () => {
    const pieces = fc.constantFrom('"', ",", "\n", "\r\n", "\r", "a", "ن", '""', "\uFEFF");
    await fc.assert(
      fc.asyncProperty(fc.array(pieces), fc.integer({ min: 1, max: 9 }), async (list, chunk) => {
        const content = `id,text\n${list.join("")}`;
        const { articles, rejections } = await readAll("x.csv", content, { chunk });
        expect(await readAll("x.csv", content)).toMatchObject({ articles, rejections });
        for (const { place } of rejections) expect(place).toMatch(/^x\.csv:\d+$/);
      }),
    );
  });
});
