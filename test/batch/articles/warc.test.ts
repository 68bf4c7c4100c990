import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readWarc } from "../../../src/batch/articles/warc.js";
import { inChunks, readAll } from "./read-all.js";

const date = "2024-05-01T10:00:00Z";

function record(type: string, uri: string, contentType: string, body: Uint8Array | string): Uint8Array {
  const bytes = Buffer.from(body);
  const headers = [
    ...["WARC/1.0", `WARC-Type: ${type}`, `WARC-Date: ${date}`, `WARC-Target-URI: ${uri}`],
    ...["WARC-Record-ID: <urn:uuid:1>", `Content-Type: ${contentType}`, `Content-Length: ${bytes.length}`],
  ];
  return Buffer.concat([Buffer.from(`${headers.join("\r\n")}\r\n\r\n`), bytes, Buffer.from("\r\n\r\n")]);
}

function response(
  path: string,
  headers: readonly string[],
  body: Uint8Array | string,
  status = "200 OK",
): Uint8Array {
  const head = Buffer.from(`${[`HTTP/1.1 ${status}`, ...headers].join("\r\n")}\r\n\r\n`);
  const content = Buffer.concat([head, Buffer.from(body)]);
  return record("response", `https://news.example/${path}`, "application/http; msgtype=response", content);
}

const html =
  "<html><head><title>Port</title></head><body><p>The ministry denied it.</p><p>Two</p></body></html>";
const isHtml = "Content-Type: text/html";
const arabic = Uint8Array.of(0xe4, 0xdd, 0xec); // نفى in windows-1256
const chunked = Buffer.concat([
  Buffer.from("2\r\n"),
  arabic.subarray(0, 2),
  Buffer.from("\r\n1\r\n"),
  arabic.subarray(2),
  Buffer.from("\r\n0\r\n\r\n"),
]);

const one = response("1", [isHtml], html);
const image = response("image", ["Content-Type: image/png"], Buffer.alloc(200_000));

describe("WARC", () => {
  it("gives pages by their addresses", async () => {
    const url = "https://news.example/1";
    expect((await readAll("x.warc", one)).articles).toEqual([
      {
        id: url,
        text: "The ministry denied it.\nTwo",
        fields: { title: "Port", url, date },
        extracted: true,
      },
    ]);
  });

  it("keeps the page's own date beside that of the crawl", async () => {
    const dated = html.replace(
      "<head>",
      '<head><meta property="article:published_time" content="2023-01-02">',
    );
    const { articles } = await readAll("x.warc", response("1", [isHtml], dated), {
      keep: ["date", "published"],
    });
    expect(articles[0].fields).toEqual({ date, published: "2023-01-02" });
    expect(
      (await readAll("x.warc", response("1", [isHtml], dated), { keep: [] })).articles[0].fields,
    ).toBeUndefined();
  });

  it.each([
    ["gzip", gzipSync(html)],
    ["br", brotliCompressSync(html)],
    ["gzip", html],
  ])("reads a body in %s, or stored without", async (encoding, body) => {
    const { articles } = await readAll(
      "x.warc",
      response("1", [isHtml, `Content-Encoding: ${encoding}`], body),
    );
    expect(articles[0].text).toBe("The ministry denied it.\nTwo");
  });

  it("reads plain text, in chunks and in the encoding of HTTP", async () => {
    const headers = ["Content-Type: text/plain; charset=windows-1256", "Transfer-Encoding: chunked"];
    const { articles } = await readAll("x.warc", response("1", headers, chunked), { keep: ["url"] });
    expect(articles).toEqual([
      { id: "https://news.example/1", text: "نفى", fields: { url: "https://news.example/1" } },
    ]);
  });

  const records = [
    record("warcinfo", "", "application/warc-fields", "software: x\r\n"),
    one,
    record(
      "request",
      "https://news.example/1",
      "application/http; msgtype=request",
      "GET / HTTP/1.1\r\n\r\n",
    ),
    record("response", "dns:news.example", "text/dns", "20240501\r\nnews.example. 1 IN A 192.0.2.1\r\n"),
    image,
    response("gone", [isHtml], html, "404 Not Found"),
    response("moved", [isHtml], html, "301 Moved Permanently"),
    response("empty", [isHtml], "<html><body></body></html>"),
    response("odd", [isHtml, "Content-Encoding: zstd"], "x"),
    record("conversion", "https://news.example/wet", "text/plain", "Plain text."),
    response("last", [isHtml], html),
  ];
  const order = [
    "https://news.example/1",
    "x: record 8",
    "x: record 9",
    "https://news.example/wet",
    "https://news.example/last",
  ];

  it.each([
    ["plain", Buffer.concat(records), 1 << 16],
    ["in small chunks", Buffer.concat(records), 997],
    ["compressed record by record", Buffer.concat(records.map((bytes) => gzipSync(bytes))), 1 << 16],
    ["compressed as a whole", gzipSync(Buffer.concat(records)), 1 << 16],
  ])("passes over what is no page, %s", async (_name, bytes, chunk) => {
    const read = await readAll("x", bytes, { format: "warc", chunk });
    expect(read.order).toEqual(order);
    expect(read.rejections).toMatchObject([
      { id: "https://news.example/empty" },
      { id: "https://news.example/odd" },
    ]);
    expect(read.messages).toEqual([
      expect.stringMatching(/^x: record 8: HTML without text/),
      expect.stringMatching(/^x: record 9: content encoding "zstd" cannot be read/),
    ]);
  });

  it.each([
    ["in a page", Buffer.concat([one, one.subarray(0, one.length - 30)]), /record 2: cut short/],
    ["in what is passed over", Buffer.concat([one, image.subarray(0, 5000)]), /record 2: cut short/],
    ["in a header", Buffer.concat([one, image.subarray(0, 60)]), /record 2: cut short/],
    [
      "in compressed data",
      Buffer.concat([gzipSync(one), gzipSync(one).subarray(0, 90)]),
      /x\.warc: cut short: the compressed/,
    ],
  ])("keeps what stands before the end of a file that is cut short %s", async (_name, bytes, message) => {
    const { articles, messages } = await readAll("x.warc", bytes);
    expect(articles).toHaveLength(1);
    expect(messages).toEqual([expect.stringMatching(message)]);
  });

  it("rejects what is no WARC, and takes an empty file", async () => {
    expect((await readAll("x.warc", "hello\nworld\n")).messages).toEqual([
      'x.warc: record 1: no WARC record, but "hello"',
    ]);
    expect((await readAll("x.warc", "")).order).toEqual([]);
  });

  it("says how to install warcio where it is missing", async () => {
    const missing = () => Promise.reject(new Error("Cannot find package"));
    await expect(readWarc({ name: "x", chunks: inChunks(one) }, {}, missing).next()).rejects.toMatchObject({
      code: "missing-peer",
      message: expect.stringMatching(/npm install warcio$/),
    });
  });
});
