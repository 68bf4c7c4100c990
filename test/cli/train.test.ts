import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { train } from "../../src/cli/train.js";
import { loadModel } from "../../src/model/index.js";
import { taxonomy } from "../model/make-model.js";
import { seeds } from "../training/handful.js";
import { projectFolder } from "../training/own-project.js";
import { createMemoryIo } from "./memory-io.js";
import { createTemporaryFolder } from "./temporary-folder.js";

const folder = createTemporaryFolder();
const out = join(folder.path, "model");
const seed = { id: "en-1", text: "He denied it.", language: "en", labels: ["denial"] };
const good = folder.write("good.jsonl", `${JSON.stringify(seed)}\n`);
const empty = folder.write("empty.jsonl", "\n");

const again = folder.write("again.jsonl", `${JSON.stringify(seed)}\n`);
mkdirSync(join(folder.path, "taken"));
folder.write("taken/notes.txt", "mine");

for (const [name, row] of Object.entries({
  broken: "{",
  unknown: JSON.stringify({ ...seed, id: "en-2", labels: ["praise"] }),
})) {
  folder.write(`${name}.jsonl`, `${JSON.stringify(seed)}\n${row}\n`);
}
mkdirSync(join(folder.path, "cues/ar"), { recursive: true });
mkdirSync(join(folder.path, "cues/en"), { recursive: true });
folder.write("cues/en/bad.jsonl", '{"frame":"denial","pattern":"NOSUCH","weight":0.5}\n');

describe("train", () => {
  it.each([
    ["no seeds", ["--out", out], "bad-usage", /--seeds/],
    ["no place for the model", ["--seeds", good], "bad-usage", /--out/],
    ["an unknown flag", ["--epochs", "3"], "bad-usage", /--epochs/],
    [
      "a place that holds something else, before it reads a seed",
      ["--seeds", "gone.jsonl", "--out", join(folder.path, "taken")],
      "bad-usage",
      /taken: holds "notes\.txt"/,
    ],
    [
      "a fold",
      ["--seeds", good, "--out", out, "--folds", "1"],
      "bad-usage",
      /--folds wants a number of 2 or more/,
    ],
    [
      "half a fold",
      ["--seeds", good, "--out", out, "--folds", "2.5"],
      "bad-usage",
      /a whole number, not "2\.5"/,
    ],
    [
      "too few seeds",
      ["--seeds", good],
      "bad-input",
      /one seed: a model needs sentences with and without each frame/,
    ],
    [
      "an id in two files",
      ["--seeds", good, again],
      "bad-input",
      /again\.jsonl: id "en-1" is already in .*good/,
    ],
    [
      "seeds to calibrate on that are not there",
      ["--seeds", good, "--calibrate-on", `${folder.path}/*.csv`],
      "bad-input",
      /\*\.csv: no file matches/,
    ],
    ["seeds that are not there", ["--seeds", "gone.jsonl"], "bad-input", /^gone\.jsonl: no such file/],
    ["a pattern without files", ["--seeds", `${folder.path}/*.csv`], "bad-input", /\*\.csv: no file matches/],
    ["files without seeds", ["--seeds", empty], "bad-input", /empty\.jsonl: no seeds/],
    [
      "a broken row",
      ["--seeds", join(folder.path, "broken.jsonl")],
      "bad-input",
      /broken\.jsonl:2: not JSON/,
    ],
    [
      "an unknown frame",
      ["--seeds", join(folder.path, "unknown.jsonl")],
      "bad-input",
      /:2: labels: unknown frame "praise"/,
    ],
    [
      "a broken row in a further file",
      ["--seeds", good, join(folder.path, "broken.jsonl")],
      "bad-input",
      /:2: not JSON/,
    ],
    [
      "a missing taxonomy",
      ["--seeds", good, "--taxonomy", "gone.json"],
      "bad-input",
      /^gone\.json: no such file/,
    ],
    [
      "a taxonomy that is not JSON",
      ["--seeds", good, "--taxonomy", good.replace("good", "broken")],
      "bad-input",
      /not JSON/,
    ],
    ["a taxonomy of another form", ["--seeds", good, "--taxonomy", good], "bad-input", /good\.jsonl: /],
    [
      "missing cues",
      ["--seeds", good, "--cues", "gone"],
      "bad-input",
      /gone\/ar or gone\/en: no such folder/,
    ],
    [
      "cues with an unknown class",
      ["--seeds", good, "--cues", join(folder.path, "cues")],
      "bad-cues",
      /bad\.jsonl:1: .*NOSUCH/,
    ],
  ])("refuses %s, and leaves nothing behind", async (_name, args, code, message) => {
    const { io, written } = createMemoryIo();
    const all = code === "bad-usage" ? args : [...args, "--out", out];
    await expect(train(all, io)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    expect(written.out).toBe("");
    expect(existsSync(out)).toBe(false);
  });
});

it("trains a model, calibrated on the seeds that it is told to favour", async () => {
  for (const language of ["ar", "en"]) {
    mkdirSync(join(folder.path, "lexicon", language), { recursive: true });
    const rows = seeds.filter((row) => row.language === language);
    folder.write(`handful-${language}.jsonl`, rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  }
  folder.write("lexicon/en/denial.jsonl", '{"frame":"denial","pattern":"denied|denies","weight":0.9}\n');
  const args = {
    "--seeds": join(folder.path, "handful-*.jsonl"),
    "--calibrate-on": join(folder.path, "handful-en.jsonl"),
    "--taxonomy": folder.write("taxonomy.json", JSON.stringify(taxonomy)),
    "--cues": join(folder.path, "lexicon"),
    "--folds": "2",
    "--backend": "wasm",
    "--model-version": "7",
    "--out": join(folder.path, "deep/mine"),
  };
  const { io, written } = createMemoryIo();
  expect(await train(Object.entries(args).flat(), io)).toBe(0);
  const { metadata } = await loadModel(args["--out"]);
  expect(metadata).toMatchObject({ name: "mine", version: "7", settings: { folds: 2 } });
  const calibrated = metadata.metrics.filter(
    ({ rows, frame }) => rows === "calibration" && frame === "denial",
  );
  expect(calibrated.map(({ language, count }) => [language, count])).toEqual([
    ["ar", 0],
    ["en", 8],
  ]);
  expect(written.out).toBe("");
  expect(written.err.split("\n").slice(0, 3)).toEqual(["features …", "cross-validation …", "network …"]);
  expect(written.err).toContain(`mine 7 (${metadata.hash}), 16 seeds; out of fold:\n  en `);
  expect(written.err).toContain("seeds are few");
  expect(readdirSync(join(folder.path, "deep"))).toEqual(["mine"]);
});

describe("train, for frames of one's own", () => {
  const project = (name: string) => join(projectFolder, name);
  const own = ["--taxonomy", project("frames.json"), "--seeds", project("seeds/*.jsonl")];

  it("needs no cues, takes them in one language, and scores the model on what it is given to test on", async () => {
    mkdirSync(join(folder.path, "one/en"), { recursive: true });
    folder.write("one/en/calm.jsonl", '{"frame":"call-for-calm","pattern":"restraint","weight":0.9}\n');
    const leaky = folder.write(
      "leaky.jsonl",
      '{"text":"Egypt called for calm along the border and offered to host.","labels":["call-for-calm"]}\n',
    );
    for (const [place, args, patterns] of [
      ["plain", ["--test", project("gold.jsonl")], 0],
      ["cued", ["--cues", join(folder.path, "one"), "--test", leaky], 1],
    ] as const) {
      const { io, written } = createMemoryIo();
      const model = join(folder.path, place);
      expect(await train([...own, "--out", model, ...args], io)).toBe(0);
      const { cues } = await loadModel(model);
      expect([cues.ar.patterns.length, cues.en.patterns.length]).toEqual([0, patterns]);
      expect(written.out).toMatch(/^overall .*F1/m);
      expect(written.err.includes("1 sentence to test on nearly repeat")).toBe(place === "cued");
      expect(written.err).not.toContain("cannot be found");
    }
  });

  it("draws a learning curve, without a model", async () => {
    const { io, written } = createMemoryIo();
    expect(await train([...own, "--sizes", "12,4", "--folds", "2"], io)).toBe(0);
    expect(written.out).toMatch(
      /^learning curve: F1 out of fold.*\n +a frame +in all +macro F1 +call-for-calm .*\n +up to 4 .*\nup to 12 /,
    );
    expect(written.out).toMatch(/From 4 to 12 macro F1 (?:still rises|hardly changes)/);
  });

  it.each([
    ["a size that is none", ["--sizes", "20,x"], /--sizes wants a number/],
    ["a size twice", ["--sizes", "20,20"], /a size stands twice/],
    [
      "a sentence to test on with a label that is no frame",
      ["--out", "m", "--test", folder.write("odd.jsonl", '{"text":"A storm.","labels":["storm"]}')],
      /odd\.jsonl:1: unknown frame "storm"/,
    ],
    ["a backend that is none", ["--backend", "gpu", "--out", "m"], /--backend wants plain or node or wasm/],
  ])("refuses %s", async (_, args, message) => {
    const { io } = createMemoryIo();
    await expect(train([...own, ...args], io)).rejects.toMatchObject({
      message: expect.stringMatching(message),
    });
    expect(existsSync("m")).toBe(false);
  });
});
