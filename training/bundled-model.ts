import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { compileCues } from "../src/cues/compile.js";
import { taxonomySchema } from "../src/frames.js";
import { parseSeeds, type Seed } from "../src/training/seeds.js";
import type { TrainInput } from "../src/training/train.js";
import type { TrainOptions } from "../src/training/train-options.js";
import { readCueSources } from "./cue-sources.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Whether a seed was written after a real news sentence: the share of labels among these is that of the news. */
export function mirrorsNews({ id }: Seed): boolean {
  return /-news-\d/.test(id);
}

/** How the bundled model is trained. */
export const bundledOptions: TrainOptions = {
  backend: "wasm",
  // Three to one: seeds written after the news teach most.
  rowWeight: (seed) => (mirrorsNews(seed) ? 3 : 1),
  calibrationWeight: (seed) => (mirrorsNews(seed) ? 1 : 0),
  generatedBy: "Generated from seeds/ by `npm run train`: edit the seeds and train again, not these files.",
};

/** Reads what the bundled model is trained from: taxonomy, seeds and cue lexicons under `seeds/`. */
export function readBundledInput(): TrainInput {
  const folder = join(root, "seeds");
  const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
  const taxonomy = taxonomySchema.parse(readJson(join(folder, "taxonomy.json")));
  const names = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  const seeds = names.sort().flatMap((name) => {
    const path = join(folder, name);
    return parseSeeds(readFileSync(path, "utf8"), relative(root, path), taxonomy);
  });
  const { version } = readJson(join(root, "package.json")) as { version: string };
  return { seeds, taxonomy, cues: compileCues(readCueSources(join(folder, "cues"))), name: "ar-en", version };
}
