import { readdir } from "node:fs/promises";
import { join, normalize } from "node:path";
import { expandGlob } from "../../batch/articles/glob.js";
import { unreadable } from "../../batch/articles/unreadable.js";
import { type CueSource, compileCues } from "../../cues/compile.js";
import type { CueGrammar } from "../../cues/grammar.js";
import { parseCueRows } from "../../cues/source.js";
import { RiwayaError } from "../../errors.js";
import type { Taxonomy } from "../../frames.js";
import { type LabelledLanguage, labelledLanguages } from "../../languages.js";
import { parseOwnSeeds, parseTaxonomy, type Seed } from "../../training/index.js";
import { checkPaths, readText } from "../input.js";
import type { Io } from "../io.js";
import { packageFile } from "../package-files.js";

/** The taxonomy and the cue lexicons that the package comes with. */
export const bundledTaxonomy = packageFile("seeds/taxonomy.json");
export const bundledCues = packageFile("seeds/cues");

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
  const paths: string[] = [];
  // One after the other, so that of several patterns that match nothing the first is named.
  for (const pattern of patterns) paths.push(...(await expandGlob(pattern)));
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
    const seeds = parseOwnSeeds(await readText(path, io), path, taxonomy);
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
 * Compiles the cue lexicons `<directory>/<language>/*.jsonl`, in the order of their names. A language may have no folder.
 * @throws RiwayaError `bad-input` or `bad-cues` that names `file:line`, or the directory where it has no language's folder
 */
export async function readCues(directory: string, io: Input): Promise<CueGrammar> {
  const found: { readonly language: LabelledLanguage; readonly folder: string; readonly names: string[] }[] =
    [];
  for (const language of labelledLanguages) {
    const folder = join(directory, language);
    const names = await readdir(folder).catch((error: unknown) => {
      if ((error as { code?: unknown }).code !== "ENOENT") throw unreadable(folder, error);
    });
    if (names) found.push({ language, folder, names });
  }
  if (found.length === 0) throw missingCues(directory);
  const sources: Record<LabelledLanguage, CueSource[]> = { ar: [], en: [] };
  for (const { language, folder, names } of found) {
    for (const name of names.filter((file) => file.endsWith(".jsonl")).sort()) {
      const file = join(folder, name);
      sources[language].push({ file, rows: parseCueRows(await readText(file, io), file) });
    }
  }
  return compileCues(sources);
}

function missingCues(directory: string): RiwayaError {
  const folders = labelledLanguages.map((language) => join(directory, language)).join(" or ");
  return new RiwayaError(
    "bad-input",
    `${folders}: no such folder; a language's cue lexicons (*.jsonl) go there`,
  );
}

/** No cues: n-grams alone tell the frames. */
export const noCues: CueGrammar = compileCues({ ar: [], en: [] });

/** Whether a grammar tells any frame of a taxonomy. */
export function tellsAny(cues: CueGrammar, { frames }: Taxonomy): boolean {
  return labelledLanguages.some((language) =>
    cues[language].patterns.some((pattern) => frames.some(({ id }) => id === pattern.frame)),
  );
}
