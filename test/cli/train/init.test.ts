import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { init } from "../../../src/cli/train/init.js";
import { projectFolder } from "../../training/own-project.js";
import { createMemoryIo } from "../memory-io.js";
import { createTemporaryFolder } from "../temporary-folder.js";

const folder = createTemporaryFolder();
const list = (path: string) => readdirSync(path, { recursive: true }).map(String).sort();

describe("init", () => {
  it.each([
    ["a new folder", "deep/mine", false],
    ["an empty folder", "empty", true],
  ])("makes the sample project in %s", async (_, name, isThere) => {
    const place = join(folder.path, name);
    if (isThere) mkdirSync(place);
    const { io, written } = createMemoryIo();
    expect(await init([place], io)).toBe(0);
    expect(list(place)).toEqual(list(projectFolder));
    expect(readFileSync(join(place, "frames.json"), "utf8")).toContain("call-for-calm");
    expect(written).toMatchObject({ out: "", err: expect.stringContaining(`cd ${place}`) });
    expect(readdirSync(join(place, "..")).filter((other) => other.startsWith("."))).toEqual([]);
  });

  it.each([
    ["no folder", [], /one folder is wanted/],
    ["two folders", ["a", "b"], /one folder is wanted/],
    ["a folder that holds something", [folder.path], /holds ".*" already; name a new or an empty folder/],
    ["a file", [join(folder.path, "notes.txt")], /notes\.txt: is a file/],
    ["a folder in a file", [join(folder.path, "notes.txt/mine")], /mine: is a file|mine: cannot/],
  ])("refuses %s, and leaves nothing behind", async (_, args, message) => {
    folder.write("notes.txt", "mine");
    const before = list(folder.path);
    const { io } = createMemoryIo();
    await expect(init(args, io)).rejects.toMatchObject({
      code: "bad-usage",
      message: expect.stringMatching(message),
    });
    expect(list(folder.path)).toEqual(before);
  });
});
