import { isUtf8 } from "node:buffer";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findInvalidUtf8 } from "../../../src/batch/articles/utf8.js";

describe("findInvalidUtf8", () => {
  it.each([
    ["nothing", [], -1],
    ["ASCII with NUL", [0x61, 0x00, 0x7f], -1],
    ["two, three and four bytes", [...Buffer.from("éنﷺ😀")], -1],
    ["U+10FFFF", [0xf4, 0x8f, 0xbf, 0xbf], -1],
    ["a stray continuation", [0x61, 0x80], 1],
    ["Latin-1 é before a letter", [0x61, 0x62, 0xe9, 0x63], 2],
    ["an overlong slash", [0xc0, 0xaf], 0],
    ["an overlong NUL of three bytes", [0x61, 0xe0, 0x80, 0x80], 1],
    ["an overlong form of four bytes", [0xf0, 0x8f, 0xbf, 0xbf], 0],
    ["a surrogate", [0x61, 0xed, 0xa0, 0x80], 1],
    ["beyond U+10FFFF", [0xf4, 0x90, 0x80, 0x80], 0],
    ["a byte that never occurs", [0xd9, 0x86, 0xff], 2],
    ["a letter cut off at the end", [0x61, 0xd9], 1],
    ["an emoji cut off at the end", [0xf0, 0x9f, 0x98], 0],
    ["an emoji cut off by a letter", [0x61, 0xf0, 0x9f, 0x98, 0x61], 1],
  ])("%s", (_name, bytes, offset) => {
    expect(findInvalidUtf8(Uint8Array.from(bytes))).toBe(offset);
  });

  it("agrees with the decoder of the platform", () => {
    // Bytes that make and break sequences, and nothing that spells U+FFFD by itself.
    const byte = fc.constantFrom(0x61, 0x80, 0x9f, 0xa0, 0xc2, 0xd9, 0xe0, 0xe2, 0xed, 0xf0, 0xf4, 0xf5);
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 12 }), (list) => {
        const bytes = Uint8Array.from(list);
        const decoded = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
        const broken = decoded.indexOf("\uFFFD");
        const expected = broken === -1 ? -1 : Buffer.byteLength(decoded.slice(0, broken));
        expect(findInvalidUtf8(bytes)).toBe(expected);
        expect(isUtf8(bytes)).toBe(expected === -1);
      }),
      { numRuns: 2000 },
    );
  });
});
