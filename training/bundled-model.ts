import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compileCues } from "../src/cues/compile.js";
import type { Seed } from "../src/training/seeds.js";
import { parseTaxonomy } from "../src/training/taxonomy.js";
import type { TrainInput } from "../src/training/train.js";
import { favourSeeds, type TrainOptions } from "../src/training/train-options.js";
import { readCueSources } from "./cue-sources.js";
import { readSeedFiles } from "./seed-files.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Whether a seed was written after a real news sentence: the share of labels among these is that of the news. */
export function mirrorsNews({ id }: Seed): boolean {
  return /-news-\d/.test(id);
}

/** How the bundled model is trained. */
export const bundledOptions: TrainOptions = {
  backend: "wasm",
  ...favourSeeds(mirrorsNews),
  generatedBy: "Generated from seeds/ by `npm run train`: edit the seeds and train again, not these files.",
};

/** Reads what the bundled model is trained from: taxonomy, seeds and cue lexicons under `seeds/`. */
export function readBundledInput(): TrainInput {
  const folder = join(root, "seeds");
  const taxonomyFile = join(folder, "taxonomy.json");
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const taxonomy = parseTaxonomy(readFileSync(taxonomyFile, "utf8"), taxonomyFile);
  return {
    seeds: readSeedFiles(folder, taxonomy).flatMap(({ seeds }) => seeds),
    taxonomy,
    cues: compileCues(readCueSources(join(folder, "cues"))),
    name: "ar-en",
    version,
  };
}
