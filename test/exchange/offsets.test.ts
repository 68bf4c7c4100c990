import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createOffsets, units } from "../../src/exchange/offsets.js";
import { anyText } from "../arbitraries.js";

describe("createOffsets", () => {
  it.each([
    ["astral", "a👍b", "utf-16", 3, 3],
    ["astral", "a👍b", "code-points", 3, 2],
    ["astral", "a👍b", "graphemes", 3, 2],
    ["combining marks", "e\u0301x", "code-points", 2, 2],
    ["combining marks", "e\u0301x", "graphemes", 2, 1],
    ["Arabic diacritics", "نَفَى", "code-points", 2, 2],
    ["Arabic diacritics", "نَفَى", "graphemes", 2, 1],
    ["CR LF", "a\r\nb", "code-points", 3, 3],
    ["CR LF", "a\r\nb", "graphemes", 3, 2],
    ["a family", "👨‍👩‍👧 x", "code-points", 9, 6],
    ["a lone surrogate", "\ud800x", "code-points", 1, 1],
  ] as const)("%s in %j: %s", (_name, text, unit, utf16, offset) => {
    const offsets = createOffsets(text, unit);
    expect(offsets.fromUtf16(utf16)).toBe(offset);
    expect(offsets.toUtf16(offset)).toBe(utf16);
  });

  it.each([
    ["inside a pair", 2, "utf-16"],
    ["inside a pair", 2, "code-points"],
    ["after the text", 9, "code-points"],
    ["before it", -1, "utf-16"],
    ["no whole number", 0.5, "utf-16"],
  ] as const)("knows none %s (%d, %s)", (_name, offset, unit) => {
    expect(createOffsets("a👍b", unit).fromUtf16(offset)).toBeUndefined();
  });

  it.each(units)("goes there and back: %s", (unit) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const offsets = createOffsets(text, unit);
        for (let offset = 0; offset <= offsets.length; offset += 1) {
          const utf16 = offsets.toUtf16(offset);
          if (utf16 !== undefined) expect(offsets.fromUtf16(utf16)).toBe(offset);
        }
        expect(offsets.toUtf16(offsets.length)).toBe(text.length);
      }),
    );
  });

  it("counts code points as the string iterator does", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(createOffsets(text, "code-points").length).toBe([...text].length);
      }),
    );
  });
});
