/**
 * Checks the seeds and prints what they hold: `tsx training/check-seeds.ts [SEEDS] [HELD-OUT]`.
 * SEEDS is a folder with `*.jsonl` and `taxonomy.json` (default: `seeds`), HELD-OUT a folder with sentences that no seed
 * may repeat (default: `test/fixtures/labels`). Exit status 1 when something must be mended.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseTaxonomy } from "../src/training/taxonomy.js";
import { readSeedFiles, type SeedFile } from "./seed-files.js";
import { reviewSeeds } from "./seed-review.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Names files as the table of the seeds' README does, whatever folder this runs in. */
function nameShortly(files: readonly SeedFile[]): SeedFile[] {
  return files.map(({ file, seeds }) => ({ file: `${basename(dirname(file))}/${basename(file)}`, seeds }));
}

function check(seedsFolder: string, heldOutFolder: string): boolean {
  const taxonomyFile = join(seedsFolder, "taxonomy.json");
  const taxonomy = parseTaxonomy(readFileSync(taxonomyFile, "utf8"), taxonomyFile);
  const [files, heldOut] = [seedsFolder, heldOutFolder].map((folder) =>
    nameShortly(readSeedFiles(folder, taxonomy)),
  );
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
