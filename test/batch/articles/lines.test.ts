import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLines } from "../../../src/batch/articles/lines.js";
import { inChunks } from "./read-all.js";

async function collectLines(content: string | Uint8Array, size?: number) {
  const lines: { text: string; line: number; offset: number }[] = [];
  for await (const { bytes, line, offset } of readLines({ name: "x", chunks: inChunks(content, size) })) {
    lines.push({ text: Buffer.from(bytes).toString(), line, offset });
  }
  return lines;
}

describe("readLines", () => {
  it("numbers lines, says where they begin, and takes a last one without a line break", async () => {
    expect(await collectLines("a\r\n\nن\nlast")).toEqual([
      { text: "a\r", line: 1, offset: 0 },
      { text: "", line: 2, offset: 3 },
      { text: "ن", line: 3, offset: 4 },
      { text: "last", line: 4, offset: 7 },
    ]);
  });

  it("gives the same lines however the chunks fall", async () => {
    const letters = fc.constantFrom("a", "ن", "😀", "\n", "\r\n");
    await fc.assert(
      fc.asyncProperty(fc.array(letters), fc.integer({ min: 1, max: 7 }), async (list, size) => {
        const expected = list.join("").split("\n");
        if (expected.at(-1) === "") expected.pop();
        expect((await collectLines(list.join(""), size)).map(({ text }) => text)).toEqual(expected);
      }),
    );
  });
});
