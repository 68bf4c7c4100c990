import { RiwayaError } from "../errors.js";
import type { JsonlRow } from "../jsonl.js";
import { type LabelledLanguage, labelledLanguages } from "../languages.js";
import { entryKey } from "./entry-key.js";
import type { CompiledPattern, CueGrammar, LanguageGrammar } from "./grammar.js";
import { inflections } from "./inflection/index.js";
import { type LexiconPhrase, layOutLexicon } from "./lay-out.js";
import { isClassName, namesOf, requiredSlots } from "./pattern.js";
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
  const phrases: LexiconPhrase[] = [];
  for (const { rows } of sources) {
    for (const { value: row } of rows) if ("class" in row) phrases.push(...classPhrases(row, language));
  }
  const classes = [...new Set(phrases.map(({ name }) => name))].sort();
  const patterns = compilePatterns(sources, new Set(classes));
  const names = [...new Set(patterns.flatMap(namesOf))].filter((name) => !isClassName(name)).sort();
  for (const name of names) phrases.push({ name, phrase: entryKey(name, language), value: "" });
  return { ...layOutLexicon(classes, names, phrases), patterns };
}

/** The phrases of a class, inflected and folded. */
function classPhrases(
  { class: name, words, inflect, value = "" }: ClassRow,
  language: LabelledLanguage,
): LexiconPhrase[] {
  const forms = inflect ? words.flatMap(inflections[language][inflect]) : words;
  return forms.map((form) => ({ name, phrase: entryKey(form, language), value }));
}

function compilePatterns(sources: readonly CueSource[], classes: ReadonlySet<string>): CompiledPattern[] {
  const places = new Map<string, string>();
  const patterns: CompiledPattern[] = [];
  for (const { file, rows } of sources) {
    for (const { line, value: row } of rows) {
      if ("class" in row) continue;
      const place = `${file}:${line}`;
      const fail = (problem: string): never => {
        throw new RiwayaError("bad-cues", `${place}: ${problem}`);
      };
      const compiled = withPlace(place, () => compilePattern(row));
      const unknown = namesOf(compiled).find((name) => isClassName(name) && !classes.has(name));
      if (unknown) fail(`unknown class ${unknown} in "${compiled.pattern}"`);
      const key = `${compiled.frame} ${compiled.weight === undefined ? "!" : ""}${compiled.pattern}`;
      const earlier = places.get(key);
      if (earlier) fail(`the pattern "${compiled.pattern}" stands at ${earlier} already`);
      places.set(key, place);
      patterns.push(compiled);
    }
  }
  return patterns;
}

function compilePattern(row: PatternRow | ExclusionRow): CompiledPattern {
  const pattern = "pattern" in row ? row.pattern : row.exclude;
  return {
    pattern,
    frame: row.frame,
    trigger: requiredSlots(pattern)[0],
    ...("pattern" in row && { weight: row.weight, ...(row.overrides && { overrides: true }) }),
    ...(row.notBefore && { notBefore: [row.notBefore.within, row.notBefore.of] }),
    ...(row.notAfter && { notAfter: [row.notAfter.within, row.notAfter.of] }),
    ...(row.without && { without: row.without }),
    ...(row.needs && { needs: [row.needs].flat() }),
    ...(row.needsOther && { needsOther: row.needsOther }),
    ...(row.lacks && { lacks: row.lacks }),
    ...(row.differ && { differ: true }),
  };
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
