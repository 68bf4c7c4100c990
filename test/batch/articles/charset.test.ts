import { describe, expect, it } from "vitest";
import { charsetOf, decodeHtml } from "../../../src/batch/articles/charset.js";

const meem = Uint8Array.of(0xe3);
const declared = (tag: string) => Buffer.concat([Buffer.from(tag), meem]);

describe("decodeHtml", () => {
  it.each([
    ["meta charset", declared('<meta charset="windows-1256">'), undefined, "م"],
    ["meta without quotes", declared("<META CHARSET=windows-1256>"), undefined, "م"],
    [
      "meta http-equiv",
      declared('<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">'),
      undefined,
      "م",
    ],
    ["an XML declaration", declared('<?xml version="1.0" encoding="windows-1256"?>'), undefined, "م"],
    [
      "ISO 8859-6",
      Buffer.concat([Buffer.from('<meta charset="iso-8859-6">'), Uint8Array.of(0xe5)]),
      undefined,
      "م",
    ],
    ["HTTP before meta", declared('<meta charset="utf-8">'), "windows-1256", "م"],
    ["a byte order mark before HTTP", Buffer.from("\uFEFFم"), "windows-1256", "م"],
    ["UTF-16 by its mark", Buffer.from("\uFEFFم", "utf16le"), "utf-8", "م"],
    ["UTF-8 without a declaration", Buffer.from("<p>م"), undefined, "م"],
    ["UTF-8 where a meta claims UTF-16", Buffer.from('<meta charset="utf-16le">م'), undefined, "م"],
    [
      "a damaged character among many",
      Buffer.concat([Buffer.from("م".repeat(2000)), meem]),
      undefined,
      "\uFFFD",
    ],
  ])("takes %s", (_name, bytes, transport, end) => {
    expect(decodeHtml(bytes, "x", transport).endsWith(end)).toBe(true);
  });

  it("drops a byte order mark", () => expect(decodeHtml(Buffer.from("\uFEFF<p>"), "x")).toBe("<p>"));

  it.each([
    [
      "damage everywhere",
      Buffer.concat([Buffer.from("abc"), meem, meem]),
      undefined,
      /^x: not UTF-8: byte 3 is 0xE3/,
    ],
    ["an encoding that nobody knows", meem, "x-sun", /^x: unknown encoding "x-sun"/],
  ])("refuses %s", (_name, bytes, transport, message) => {
    expect(() => decodeHtml(bytes, "x", transport)).toThrow(message);
  });
});

describe("charsetOf", () => {
  it.each([
    ["text/html; charset=windows-1256", "windows-1256"],
    ['text/html;Charset="UTF-8"; x=y', "UTF-8"],
    ["text/html", undefined],
    ["text/html; charset=", undefined],
  ])("%s", (contentType, charset) => expect(charsetOf(contentType)).toBe(charset));
});
