import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CueSource, CueSources } from "../src/cues/compile.js";
import { parseCueRows } from "../src/cues/source.js";
import type { LabelledLanguage } from "../src/languages.js";

/** Reads the cue lexicons of a directory: `<directory>/<language>/*.jsonl`, in the order of their names. */
export function readCueSources(directory: string): CueSources {
  const read = (language: LabelledLanguage): CueSource[] => {
    const folder = join(directory, language);
    const names = readdirSync(folder).filter((name) => name.endsWith(".jsonl"));
    return names.sort().map((name) => {
      const file = join(folder, name);
      return { file, rows: parseCueRows(readFileSync(file, "utf8"), file) };
    });
  };
  return { ar: read("ar"), en: read("en") };
}
