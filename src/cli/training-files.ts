import { readdir } from "node:fs/promises";
import { join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { type CueSource, type CueSources, compileCues } from "../cues/compile.js";
import type { CueGrammar } from "../cues/grammar.js";
import { parseCueRows } from "../cues/source.js";
import { RiwayaError } from "../errors.js";
import type { Taxonomy } from "../frames.js";
import { type LabelledLanguage, labelledLanguages } from "../languages.js";
import { parseSeeds, parseTaxonomy, type Seed } from "../training/index.js";
import { expandGlob } from "./glob.js";
import { checkPaths, readText, unreadable } from "./input.js";
import type { Io } from "./io.js";

/** The taxonomy and the cue lexicons that the package comes with; the same distance from `src/cli` and `dist/cli`. */
export const bundledTaxonomy = fileURLToPath(new URL("../../seeds/taxonomy.json", import.meta.url));
export const bundledCues = fileURLToPath(new URL("../../seeds/cues", import.meta.url));

type Input = Pick<Io, "stdin">;

/** @throws RiwayaError `bad-input` where the file cannot be read or is no taxonomy */
export async function readTaxonomy(path: string, io: Input): Promise<Taxonomy> {
  return parseTaxonomy(await readText(path, io), path);
}

/**
 * The files that patterns name, each once, in the order given.
 * @throws RiwayaError `bad-input` for a pattern that matches nothing
 */
export async function expandGlobs(patterns: readonly string[]): Promise<string[]> {
  const paths = (await Promise.all(patterns.map(expandGlob))).flat();
  return [...new Set(paths.map((path) => normalize(path)))];
}

/** The seeds of one file. */
export interface SeedFile {
  readonly path: string;
  readonly seeds: readonly Seed[];
}

/**
 * The seeds of these files.
 * @throws RiwayaError `bad-input` that names `file:line`, an id in two files, or the files where they hold no seed
 */
export async function readSeeds(
  paths: readonly string[],
  taxonomy: Taxonomy,
  io: Input,
): Promise<SeedFile[]> {
  await checkPaths(paths);
  const files: SeedFile[] = [];
  const places = new Map<string, string>();
  for (const path of paths) {
    const seeds = parseSeeds(await readText(path, io), path, taxonomy);
    for (const { id } of seeds) {
      const earlier = places.get(id);
      if (earlier !== undefined) {
        throw new RiwayaError(
          "bad-input",
          `${path}: id "${id}" is already in ${earlier}; rename or drop one`,
        );
      }
      places.set(id, path);
    }
    files.push({ path, seeds });
  }
  if (places.size === 0) throw new RiwayaError("bad-input", `${paths.join(", ")}: no seeds`);
  return files;
}

/**
 * Compiles the cue lexicons `<directory>/<language>/*.jsonl`, in the order of their names.
 * @throws RiwayaError `bad-input` or `bad-cues` that names `file:line`
 */
export async function readCues(directory: string, io: Input): Promise<CueGrammar> {
  const sources: Partial<Record<LabelledLanguage, CueSource[]>> = {};
  for (const language of labelledLanguages) {
    const folder = join(directory, language);
    const names = await readdir(folder).catch((error: unknown) => {
      throw unreadable(folder, error);
    });
    const files = names.filter((name) => name.endsWith(".jsonl")).sort();
    const rows: CueSource[] = [];
    for (const name of files) {
      const file = join(folder, name);
      rows.push({ file, rows: parseCueRows(await readText(file, io), file) });
    }
    sources[language] = rows;
  }
  return compileCues(sources as CueSources);
}
