import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPaths, readLines, readText } from "../../src/cli/input.js";
import { createMemoryIo } from "./memory-io.js";
import { createTemporaryFolder } from "./temporary-folder.js";

const folder = createTemporaryFolder();
const windows1256 = Uint8Array.from([0x68, 0x69, 0x20, 0xe3, 0xd1]);

async function collectLines(chunks: readonly (string | Uint8Array)[]) {
  const lines: { text: string; line: number }[] = [];
  for await (const line of readLines("-", createMemoryIo({ stdin: chunks }).io)) lines.push(line);
  return lines;
}

describe("readText", () => {
  it.each([
    ["an empty file", "", ""],
    ["NULs", "a\0b", "a\0b"],
    ["a byte order mark, which is no part of the text", "\uFEFFنص", "نص"],
    ["a second byte order mark, which is", "\uFEFF\uFEFFx", "\uFEFFx"],
    ["line breaks as they are", "a\r\nb\r", "a\r\nb\r"],
  ])("keeps %s", async (_name, content, text) => {
    expect(await readText(folder.write("text.txt", content), createMemoryIo().io)).toBe(text);
  });

  it("joins a letter that is split between chunks", async () => {
    const bytes = Buffer.from("نفى");
    const { io } = createMemoryIo({ stdin: [bytes.subarray(0, 1), bytes.subarray(1, 4), bytes.subarray(4)] });
    expect(await readText("-", io)).toBe("نفى");
  });

  it.each([
    ["bytes of another encoding", windows1256, /bad\.txt: not UTF-8: byte 3 is 0xE3; .*iconv/],
    ["a letter cut off", Buffer.from("نفى").subarray(0, 5), /bad\.txt: not UTF-8: byte 4 is 0xD9/],
    ["a bad byte after a byte order mark", Uint8Array.from([0xef, 0xbb, 0xbf, 0x61, 0xff]), /byte 4 is 0xFF/],
    ["UTF-16, little end first", Buffer.from("\uFEFFhi", "utf16le"), /bad\.txt: UTF-16, not UTF-8 .*iconv/],
    ["UTF-16, big end first", Uint8Array.from([0xfe, 0xff, 0x00, 0x61]), /bad\.txt: UTF-16, not UTF-8/],
  ])("refuses %s", async (_name, bytes, message) => {
    await expect(readText(folder.write("bad.txt", bytes), createMemoryIo().io)).rejects.toThrow(message);
  });
});

describe("readLines", () => {
  it("numbers lines, and takes a last one without a line break", async () => {
    expect(await collectLines(["a\r\n\nن", "\nlast"])).toEqual([
      { text: "a", line: 1 },
      { text: "", line: 2 },
      { text: "ن", line: 3 },
      { text: "last", line: 4 },
    ]);
  });

  it("gives the same lines however the chunks fall", async () => {
    const letters = fc.constantFrom("a", "ن", "😀", "\n", "\r\n");
    await fc.assert(
      fc.asyncProperty(fc.array(letters), fc.integer({ min: 1, max: 7 }), async (list, size) => {
        const bytes = Buffer.from(list.join(""));
        const chunks = [];
        for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
        const lines = (await collectLines(chunks)).map(({ text }) => text);
        const expected = list.join("").split(/\r?\n/);
        if (expected.at(-1) === "") expected.pop();
        expect(lines).toEqual(expected);
      }),
    );
  });

  it("drops a byte order mark at the start only", async () => {
    const lines = await collectLines(["\uFEFFa\n\uFEFFb"]);
    expect(lines.map(({ text }) => text)).toEqual(["a", "\uFEFFb"]);
  });

  it("names the line, and the byte from the start of the file", async () => {
    await expect(collectLines(["ok\n", windows1256])).rejects.toThrow(/^-:2: not UTF-8: byte 6 is 0xE3/);
  });

  it("gives the lines before a bad one", async () => {
    const seen: string[] = [];
    const read = async () => {
      for await (const { text } of readLines(
        "-",
        createMemoryIo({ stdin: ["one\ntwo\n", windows1256] }).io,
      )) {
        seen.push(text);
      }
    };
    await expect(read()).rejects.toThrow();
    expect(seen).toEqual(["one", "two"]);
  });
});

describe("checkPaths", () => {
  it("takes files and standard input", async () => {
    await expect(checkPaths([folder.write("there.txt", "x"), "-"])).resolves.toBeUndefined();
  });

  it.each([
    ["a missing path", ["gone.txt"], /gone\.txt: no such file/],
    ["a path through a file", ["file/inner.txt"], /inner\.txt: no such file/],
    ["a directory", ["."], /: a directory, not a file/],
    ["a name that is too long", ["x".repeat(5000)], /the name is too long/],
  ])("refuses %s", async (_name, paths, message) => {
    folder.write("file", "x");
    const joined = paths.map((path) => join(folder.path, path));
    await expect(checkPaths(joined)).rejects.toMatchObject({
      code: "bad-input",
      message: expect.stringMatching(message),
    });
  });

  it("refuses standard input twice", async () => {
    await expect(checkPaths(["-", "-"])).rejects.toMatchObject({ code: "bad-usage" });
  });
});

// Root reads anything.
describe.skipIf(process.getuid?.() === 0)("permissions", () => {
  it("names a file that may not be read", async () => {
    const file = folder.write("secret.txt", "x");
    chmodSync(file, 0o000);
    await expect(readText(file, createMemoryIo().io)).rejects.toThrow(/secret\.txt: permission denied/);
  });

  it("names a file in a folder that may not be entered", async () => {
    const inner = join(folder.path, "closed");
    mkdirSync(inner, { mode: 0o000 });
    await expect(checkPaths([join(inner, "x.txt")])).rejects.toThrow(/x\.txt: permission denied/);
    chmodSync(inner, 0o700);
  });
});
