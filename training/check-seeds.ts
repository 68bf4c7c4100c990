/**
 * Checks the seeds and prints what they hold: `tsx training/check-seeds.ts [SEEDS] [HELD-OUT]`.
 * SEEDS is a folder with `*.jsonl` and `taxonomy.json` (default: `seeds`), HELD-OUT a folder with sentences that no seed
 * may repeat (default: `test/fixtures/labels`). Exit status 1 when something must be mended.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { RiwayaError } from "../src/errors.js";
import { type Taxonomy, taxonomySchema } from "../src/frames.js";
import { parseSeeds } from "../src/training/seeds.js";
import { reviewSeeds, type SeedFile } from "./seed-review.js";

const root = fileURLToPath(new URL("..", import.meta.url));

function readTaxonomy(path: string): Taxonomy {
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new RiwayaError("bad-input", `${path}: no taxonomy can be read there: ${cause}`, { cause });
  }
  const parsed = taxonomySchema.safeParse(raw);
  if (!parsed.success) throw new RiwayaError("bad-input", `${path}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function readSeeds(folder: string, taxonomy: Taxonomy): SeedFile[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
  return names.sort().map((name) => {
    const path = join(folder, name);
    const seeds = parseSeeds(readFileSync(path, "utf8"), relative(process.cwd(), path), taxonomy);
    return { file: `${basename(folder)}/${name}`, seeds };
  });
}

function check(seedsFolder: string, heldOutFolder: string): boolean {
  const taxonomy = readTaxonomy(join(seedsFolder, "taxonomy.json"));
  const files = readSeeds(seedsFolder, taxonomy);
  const heldOut = readSeeds(heldOutFolder, taxonomy);
  const { table, errors, warnings } = reviewSeeds(files, heldOut, taxonomy);

  const readme = join(seedsFolder, "README.md");
  const stale = existsSync(readme) && !readFileSync(readme, "utf8").includes(table);
  const toMend = stale ? [...errors, `${readme}: its table of files is not the one above; paste it`] : errors;

  console.log(table);
  console.log();
  for (const warning of warnings) console.log(`warning: ${warning}`);
  for (const error of toMend) console.log(`error: ${error}`);
  console.log(`errors: ${toMend.length}, warnings: ${warnings.length}`);
  return toMend.length === 0;
}

try {
  const [seeds = join(root, "seeds"), heldOut = join(root, "test/fixtures/labels")] = process.argv.slice(2);
  if (!check(seeds, heldOut)) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(`error: ${error.message}`);
  process.exitCode = 1;
}
