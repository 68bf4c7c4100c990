import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { compileCues } from "../../src/cues/compile.js";
import type { Fixture } from "../../src/evaluate/fixtures.js";
import { parseFixtures } from "../../src/evaluate/index.js";
import { parseOwnSeeds } from "../../src/training/own-seeds.js";
import { parseTaxonomy } from "../../src/training/taxonomy.js";
import type { TrainInput } from "../../src/training/train.js";

/** The sample project of `riwaya init`. */
export const projectFolder = resolve(import.meta.dirname, "../../examples/own-frames");
const read = (name: string) => readFileSync(join(projectFolder, name), "utf8");

const taxonomy = parseTaxonomy(read("frames.json"), "frames.json");

/** Its sixty sentences in two languages, of two frames, without cues. */
export const ownProject: TrainInput = {
  taxonomy,
  seeds: ["en", "ar"].flatMap((name) =>
    parseOwnSeeds(read(`seeds/${name}.jsonl`), `${name}.jsonl`, taxonomy),
  ),
  cues: compileCues({ ar: [], en: [] }),
  name: "own",
  version: "1",
};

export const ownGold = parseFixtures(read("gold.jsonl"), "gold.jsonl") as Fixture[];
