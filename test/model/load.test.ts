import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { type ModelFileName, type ModelFiles, modelFileNames } from "../../src/model/files.js";
import { loadModel } from "../../src/model/load.js";
import { makeFiles } from "./make-model.js";

let files: ModelFiles;
let folder: string;
beforeAll(async () => {
  files = await makeFiles();
  folder = join(await mkdtemp(join(tmpdir(), "riwaya-load-")), "a model %20");
  await mkdir(folder);
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
});
afterAll(() => rm(join(folder, ".."), { recursive: true }));
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Serves the model's files at https://models.example/tiny/. */
function serve() {
  const fetched = vi.fn(async (address: string | URL) => {
    const [, name] = String(address).split("https://models.example/tiny/");
    const bytes = files[name as ModelFileName];
    return bytes ? new Response(new Uint8Array(bytes)) : new Response("nothing", { status: 404 });
  });
  vi.stubGlobal("fetch", fetched);
  return fetched;
}

describe("loadModel", () => {
  it.each([
    ["a path", () => folder],
    ["a path with a slash", () => `${folder}/`],
    ["a URL", () => pathToFileURL(folder)],
    ["a URL as text", () => pathToFileURL(`${folder}/`).href],
  ])("reads %s", async (_, location) => {
    expect((await loadModel(location())).metadata.name).toBe("tiny");
  });

  it.each(["https://models.example/tiny", new URL("https://models.example/tiny/")])(
    "fetches %s",
    async (url) => {
      const fetched = serve();
      expect((await loadModel(url)).metadata.name).toBe("tiny");
      expect(fetched).toHaveBeenCalledTimes(modelFileNames.length);
    },
  );

  it("fetches everything where there is no file system", async () => {
    const { process } = globalThis;
    vi.stubGlobal("process", undefined);
    const fetched = serve();
    const model = loadModel("https://models.example/tiny");
    await model.finally(() => vi.stubGlobal("process", process));
    expect(fetched).toHaveBeenCalledTimes(modelFileNames.length);
  });

  it("names the directory that is not there", async () => {
    await expect(loadModel(join(folder, "nowhere"))).rejects.toMatchObject({
      code: "bad-model",
      message: expect.stringContaining("nowhere/model.json: cannot be read"),
    });
  });

  it("names the first file that is not there, whichever read fails first", async () => {
    const fetched = vi.fn(async (address: string | URL) => {
      if (String(address).endsWith("/model.json")) await new Promise((resolve) => setTimeout(resolve, 20));
      return new Response("nothing", { status: 404 });
    });
    vi.stubGlobal("fetch", fetched);
    await expect(loadModel("https://models.example/slow")).rejects.toMatchObject({
      message: expect.stringContaining("slow/model.json: cannot be read"),
    });
  });

  it("names the file that is not there", async () => {
    const lacking = await mkdtemp(join(tmpdir(), "riwaya-load-"));
    for (const name of ["model.json", "weights.bin", "cues-ar.json", "cues-en.json"] as const) {
      await writeFile(join(lacking, name), files[name]);
    }
    await expect(loadModel(lacking)).rejects.toMatchObject({
      code: "bad-model",
      message: expect.stringContaining(`${lacking}/features.json: cannot be read`),
    });
    await rm(lacking, { recursive: true });
  });

  it("names the file where a directory was meant", async () => {
    await expect(loadModel(join(folder, "model.json"))).rejects.toMatchObject({ code: "bad-model" });
  });

  it("names the address that has no model", async () => {
    serve();
    await expect(loadModel("https://models.example/other")).rejects.toMatchObject({
      code: "bad-model",
      message: expect.stringContaining("cannot be read (HTTP status 404)"),
    });
  });

  it("names the place of a damaged file", async () => {
    const damaged = join(folder, "..", "damaged");
    await mkdir(damaged);
    for (const [name, bytes] of Object.entries(files)) await writeFile(join(damaged, name), bytes);
    await writeFile(join(damaged, "weights.bin"), files["weights.bin"].slice(4));
    await expect(loadModel(damaged)).rejects.toMatchObject({
      code: "bad-model",
      message: expect.stringContaining("damaged/weights.bin: "),
    });
  });
});
