import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Taxonomy } from "../src/frames.js";
import { parseSeeds, type Seed } from "../src/training/seeds.js";

/** The seeds (or held-out sentences) of one file. */
export interface SeedFile {
  readonly file: string;
  readonly seeds: readonly Seed[];
}

/**
 * Reads the seeds of a folder, `<folder>/*.jsonl`, in the order of their names.
 * @param taxonomy when given, labels must be its frames
 * @throws RiwayaError `bad-input` that names `file:line`.
 */
export function readSeedFiles(folder: string, taxonomy?: Taxonomy): SeedFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  return names.sort().map((name) => {
    const file = join(folder, name);
    return { file, seeds: parseSeeds(readFileSync(file, "utf8"), file, taxonomy) };
  });
}
