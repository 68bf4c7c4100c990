import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkPaths, readText } from "../../src/cli/input.js";
import { createMemoryIo } from "./memory-io.js";
import { createTemporaryFolder } from "./temporary-folder.js";

const folder = createTemporaryFolder();
const windows1256 = Uint8Array.from([0x68, 0x69, 0x20, 0xe3, 0xd1]);

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
