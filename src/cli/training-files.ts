import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type CueSource, type CueSources, compileCues } from "../cues/compile.js";
import type { CueGrammar } from "../cues/grammar.js";
import { parseCueRows } from "../cues/source.js";
import { RiwayaError } from "../errors.js";
import { type Taxonomy, taxonomySchema } from "../frames.js";
import { type LabelledLanguage, labelledLanguages } from "../languages.js";
import { parseSeeds, type Seed } from "../training/index.js";
import { expandGlob } from "./glob.js";
import { checkPaths, readText, unreadable } from "./input.js";
import type { Io } from "./io.js";

/** The taxonomy and the cue lexicons that the package comes with; the same distance from `src/cli` and `dist/cli`. */
export const bundledTaxonomy = fileURLToPath(new URL("../../seeds/taxonomy.json", import.meta.url));
export const bundledCues = fileURLToPath(new URL("../../seeds/cues", import.meta.url));

type Input = Pick<Io, "stdin">;

/** @throws RiwayaError `bad-input` where the file cannot be read or is no taxonomy */
export async function readTaxonomy(path: string, io: Input): Promise<Taxonomy> {
  const content = await readText(path, io);
  let raw: unknown;
  try {
    raw = JSON.parse(content);
  } catch (cause) {
    throw new RiwayaError("bad-input", `${path}: not JSON: ${(cause as Error).message}`, { cause });
  }
  const parsed = taxonomySchema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new RiwayaError("bad-input", `${path}: ${z.prettifyError(parsed.error)}`, { cause: parsed.error });
}

/**
 * The seeds of all files that the patterns name, each file once, in the order given.
 * @throws RiwayaError `bad-input` that names `file:line`, or a pattern that matches nothing
 */
export async function readSeeds(patterns: readonly string[], taxonomy: Taxonomy, io: Input): Promise<Seed[]> {
  const paths = [...new Set((await Promise.all(patterns.map(expandGlob))).flat())];
  await checkPaths(paths);
  const seeds: Seed[] = [];
  for (const path of paths) {
    for (const seed of parseSeeds(await readText(path, io), path, taxonomy)) seeds.push(seed);
  }
  if (seeds.length === 0) throw new RiwayaError("bad-input", `${paths.join(", ")}: no seeds`);
  return seeds;
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
