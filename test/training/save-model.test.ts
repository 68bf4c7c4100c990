import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadModel } from "../../src/model/load.js";
import { checkModelDirectory, saveModel } from "../../src/training/save-model.js";
import { makeFiles, parts } from "../model/make-model.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "riwaya-save-"));
});
afterEach(() => rm(folder, { recursive: true }));

const version = async (place: string) => (await loadModel(place)).metadata.version;

describe("saveModel", () => {
  it("writes the files and nothing else, in a new directory", async () => {
    const files = await makeFiles();
    await saveModel({ files }, join(folder, "deep", "model"));
    expect(await readdir(join(folder, "deep"))).toEqual(["model"]);
    expect((await readdir(join(folder, "deep", "model"))).sort()).toEqual(Object.keys(files).sort());
    for (const [name, bytes] of Object.entries(files)) {
      expect(new Uint8Array(await readFile(join(folder, "deep", "model", name)))).toEqual(bytes);
    }
  });

  it("replaces a model, damaged or not, and an empty directory", async () => {
    const place = join(folder, "model");
    await mkdir(place);
    await saveModel({ files: await makeFiles() }, place);
    expect(await version(place)).toBe("1.0.0");
    await rm(join(place, "weights.bin"));
    const files = await makeFiles({ metadata: { ...parts.metadata, version: "2.0.0" } });
    await saveModel({ files }, `${place}/`);
    expect(await version(place)).toBe("2.0.0");
    expect(await readdir(folder)).toEqual(["model"]);
  });

  it("keeps the model that is there when the new one cannot be written", async () => {
    const place = join(folder, "model");
    const files = await makeFiles();
    await saveModel({ files }, place);
    const broken = { ...files, "cues-en.json": undefined as unknown as Uint8Array };
    await expect(saveModel({ files: broken }, place)).rejects.toMatchObject({ code: "bad-usage" });
    expect(await version(place)).toBe("1.0.0");
    expect(await readdir(folder)).toEqual(["model"]);
  });

  it("can be asked beforehand whether it may write", async () => {
    const place = join(folder, "deep", "model");
    await checkModelDirectory(place);
    expect(await readdir(folder)).toEqual([]);
    await saveModel({ files: await makeFiles() }, place);
    await checkModelDirectory(place);
    await expect(checkModelDirectory(join(folder, "deep"))).rejects.toThrow(
      'holds "model", which is no part',
    );
    await expect(checkModelDirectory(join(place, "model.json", "deep"))).rejects.toMatchObject({
      code: "bad-usage",
      message: expect.stringContaining("cannot hold a model"),
    });
  });

  it("does not replace what is no model", async () => {
    await writeFile(join(folder, "notes.txt"), "mine");
    await expect(saveModel({ files: await makeFiles() }, folder)).rejects.toMatchObject({
      code: "bad-usage",
      message: expect.stringContaining('holds "notes.txt", which is no part of a model'),
    });
    expect(await readdir(folder)).toEqual(["notes.txt"]);
    await expect(saveModel({ files: await makeFiles() }, join(folder, "notes.txt"))).rejects.toMatchObject({
      code: "bad-usage",
      message: expect.stringContaining("notes.txt: cannot hold a model"),
    });
  });
});
