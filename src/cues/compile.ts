import { RiwayaError } from "../errors.js";
import type { JsonlRow } from "../jsonl.js";
import { type LabelledLanguage, labelledLanguages } from "../languages.js";
import { entryKey } from "./entry-key.js";
import type { CompiledPattern, CueGrammar, LanguageGrammar } from "./grammar.js";
import { inflections } from "./inflection/index.js";
import { isClassName, namesOf, requiredNames } from "./pattern.js";
import type { ClassRow, CueRow, ExclusionRow, PatternRow } from "./source.js";

/** One file of a cue lexicon: its name (for messages) and its rows. */
export interface CueSource {
  readonly file: string;
  readonly rows: readonly JsonlRow<CueRow>[];
}

/** The cue lexicons of each language. */
export type CueSources = Readonly<Record<LabelledLanguage, readonly CueSource[]>>;

/**
 * Compiles cue lexicons into the grammar that the matcher takes: words inflected and folded, patterns checked.
 * Deterministic: same rows in the same order, same grammar.
 * @throws RiwayaError `bad-cues` naming file, line and what is wrong: an unknown class, a pattern that does not parse, a doubled pattern.
 */
export function compileCues(sources: CueSources): CueGrammar {
  return Object.fromEntries(
    labelledLanguages.map((language) => [language, compileLanguage(language, sources[language])]),
  ) as CueGrammar;
}

function compileLanguage(language: LabelledLanguage, sources: readonly CueSource[]): LanguageGrammar {
  const classes: Record<string, Record<string, Set<string>>> = {};
  const places = new Map<string, string>();
  const patterns: CompiledPattern[] = [];
  for (const { rows } of sources) {
    for (const { value: row } of rows) if ("class" in row) addClass(classes, row, language);
  }
  for (const { file, rows } of sources) {
    for (const { line, value: row } of rows) {
      if ("class" in row) continue;
      const place = `${file}:${line}`;
      const compiled = withPlace(place, () => compilePattern(row));
      for (const name of namesOf(compiled)) {
        if (isClassName(name) && !classes[name]) {
          throw new RiwayaError("bad-cues", `${place}: unknown class ${name} in "${compiled.pattern}"`);
        }
      }
      const key = `${compiled.frame} ${compiled.weight === undefined ? "!" : ""}${compiled.pattern}`;
      const earlier = places.get(key);
      if (earlier)
        throw new RiwayaError(
          "bad-cues",
          `${place}: the pattern "${compiled.pattern}" stands at ${earlier} already`,
        );
      places.set(key, place);
      patterns.push(compiled);
    }
  }
  const names = [...new Set(patterns.flatMap(namesOf))].filter((name) => !isClassName(name)).sort();
  const literals = Object.fromEntries(names.map((name) => [name, entryKey(name, language)]));
  return { classes: sortClasses(classes), literals, patterns };
}

function compilePattern(row: PatternRow | ExclusionRow): CompiledPattern {
  const pattern = "pattern" in row ? row.pattern : row.exclude;
  return {
    pattern,
    frame: row.frame,
    trigger: requiredNames(pattern)[0],
    ...("pattern" in row && { weight: row.weight, ...(row.overrides && { overrides: true }) }),
    ...(row.notBefore && { notBefore: [row.notBefore.within, row.notBefore.of] }),
    ...(row.notAfter && { notAfter: [row.notAfter.within, row.notAfter.of] }),
    ...(row.without && { without: row.without }),
    ...(row.needs && { needs: row.needs }),
    ...(row.lacks && { lacks: row.lacks }),
    ...(row.differ && { differ: true }),
  };
}

function addClass(
  classes: Record<string, Record<string, Set<string>>>,
  row: ClassRow,
  language: LabelledLanguage,
): void {
  classes[row.class] ??= {};
  classes[row.class][row.value ?? ""] ??= new Set();
  const entries = classes[row.class][row.value ?? ""];
  const inflect = row.inflect ? inflections[language][row.inflect] : undefined;
  for (const word of row.words) {
    for (const form of inflect ? inflect(word) : [word]) entries.add(entryKey(form, language));
  }
}

function sortClasses(classes: Record<string, Record<string, Set<string>>>): LanguageGrammar["classes"] {
  const sorted = <T>(record: Record<string, T>) =>
    Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    sorted(classes).map(([name, values]) => [
      name,
      Object.fromEntries(sorted(values).map(([value, entries]) => [value, [...entries].sort()])),
    ]),
  );
}

function withPlace<T>(place: string, run: () => T): T {
  try {
    return run();
  } catch (cause) {
    if (cause instanceof RiwayaError)
      throw new RiwayaError(cause.code, `${place}: ${cause.message}`, { cause });
    throw cause;
  }
}
