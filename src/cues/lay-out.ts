import { layOutBuckets } from "./buckets.js";
import { writeEntry } from "./entry-text.js";
import type { LanguageGrammar } from "./grammar.js";

/** A phrase in reading keys that belongs to a class or literal: `^` before it for capitals, `*` after a word that is only a beginning. */
export interface LexiconPhrase {
  readonly name: string;
  readonly phrase: string;
  /** The code of a state, "" where none. */
  readonly value: string;
}

/** States that are not one state ("the West", "abroad") never count as the same. */
const anyState = "x";

/** Lays a lexicon out for look-up by first word. */
export function layOutLexicon(
  classes: readonly string[],
  literals: readonly string[],
  phrases: readonly LexiconPhrase[],
): Omit<LanguageGrammar, "patterns"> {
  const symbols = new Map([...classes, ...literals].map((name, symbol) => [name, symbol]));
  const isState = (value: string) => value !== "" && value !== anyState;
  const values = [...new Set(phrases.map(({ value }) => value).filter(isState))].sort();
  const exact = new Map<string, string[]>();
  const beginnings = new Map<string, string[]>();
  for (const { name, phrase, value } of phrases) {
    const capitals = phrase.startsWith("^");
    const [first, ...rest] = (capitals ? phrase.slice(1) : phrase).split(" ");
    const entry = writeEntry({
      symbol: symbols.get(name) ?? -1,
      value: values.indexOf(value),
      capitals,
      rest,
    });
    const index = first.endsWith("*") ? beginnings : exact;
    const key = first.endsWith("*") ? first.slice(0, -1) : first;
    const known = index.get(key);
    if (!known) index.set(key, [entry]);
    else if (!known.includes(entry)) known.push(entry);
  }
  const join = (index: ReadonlyMap<string, readonly string[]>) =>
    [...index.keys()].sort().map((key) => [key, (index.get(key) as readonly string[]).join(";")] as const);
  return {
    classes: [...classes],
    literals: [...literals],
    values,
    exact: layOutBuckets(join(exact)),
    beginnings: Object.fromEntries(join(beginnings)),
  };
}
