import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { train } from "../../../src/cli/train/train.js";
import { bundledTaxonomy } from "../../../src/cli/train/training-files.js";
import { loadLabeller } from "../../../src/labeller.js";
import { loadModel } from "../../../src/model/index.js";
import { projectFolder } from "../../training/own-project.js";
import { createMemoryIo } from "../memory-io.js";
import { createTemporaryFolder } from "../temporary-folder.js";

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
      "a model to extend without frames to add",
      ["--seeds", good, "--out", out, "--extend", "bundled"],
      "bad-usage",
      /--extend wants --taxonomy/,
    ],
    [
      "frames to add that the model has",
      ["--seeds", good, "--out", out, "--extend", "bundled", "--taxonomy", bundledTaxonomy],
      "bad-usage",
      /--extend bundled: the model has all frames/,
    ],
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
  const args = {
    "--seeds": join(projectFolder, "seeds/*.jsonl"),
    "--calibrate-on": join(projectFolder, "seeds/en.jsonl"),
    "--taxonomy": join(projectFolder, "frames.json"),
    "--cues": join(projectFolder, "cues"),
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
    ({ rows, frame }) => rows === "calibration" && frame === "call-for-calm",
  );
  expect(calibrated.map(({ language, count }) => [language, count])).toEqual([
    ["ar", 0],
    ["en", 30],
  ]);
  expect(written.out).toBe("");
  expect(written.err.split("\n").slice(0, 3)).toEqual(["features …", "cross-validation …", "network …"]);
  expect(written.err).toContain(`mine 7 (${metadata.hash}), 60 seeds; out of fold:\n  en `);
  expect(written.err).toContain("seeds of it are few");
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

  it("adds them to a model, whose frames stay exactly as they are", async () => {
    const { io, written } = createMemoryIo();
    const model = join(folder.path, "extended");
    const labelled = folder.write(
      "both.jsonl",
      '{"text":"The minister denied it and appealed for calm.","labels":["call-for-calm","denial"]}\n',
    );
    expect(await train([...own, labelled, "--extend", "bundled", "--out", model], io)).toBe(0);
    const [base, more] = [await loadLabeller(), await loadLabeller({ model })];
    expect(more.taxonomy.frames.map(({ id }) => id)).toEqual([
      ...base.taxonomy.frames.map(({ id }) => id),
      "call-for-calm",
      "blame-on-rival",
    ]);
    for (const text of ["Tehran denied the report.", "Norway urged both armies to show restraint."]) {
      expect(more.labelSentence(text).confidences).toMatchObject(base.labelSentence(text).confidences);
    }
    expect(more.labelSentence("Norway urged both armies to show restraint.").labels).toMatchObject([
      { frame: "call-for-calm" },
    ]);
    expect(written.err).toMatch(/, 61 seeds; out of fold:\n {2}ar denial: F1 /);
  });

  it("warns of a sentence with two opinions of it", async () => {
    const { io, written } = createMemoryIo();
    const twice = folder.write(
      "twice.jsonl",
      '{"text":"Egypt called for calm along the border and offered to host talks.","labels":[]}\n',
    );
    await train([...own, twice, "--out", join(folder.path, "divided")], io);
    expect(written.err).toMatch(
      /warning: 1 seed with the text of another and other labels.*\n {2}.*en\.jsonl:2 and .*twice\.jsonl:1\n/,
    );
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
    [
      "cues beside a model to extend",
      ["--extend", "bundled", "--cues", "c", "--out", "m"],
      /leave out --cues/,
    ],
    [
      "a model to extend that is none",
      ["--extend", "gone", "--out", "m"],
      /gone\/model\.json: cannot be read/,
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
