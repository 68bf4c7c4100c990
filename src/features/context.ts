import type { CueMatcher, CueReading } from "../cues/matcher.js";
import { symbolsAt } from "../cues/occurrences.js";
import type { FeatureSettings } from "./settings.js";

/** Takes a context feature and the word that made it. */
export type ContextVisitor = (name: string, word: number) => void;

/** Calls back with every context feature of a sentence, as the settings ask for them. */
export type ContextReader = (reading: CueReading, visit: ContextVisitor) => void;

/** Makes the context reader of a matcher. */
export function createContextReader(matcher: CueMatcher, settings: FeatureSettings): ContextReader {
  if (settings.context === "none") return () => {};
  const { classes } = matcher.grammar;
  const wanted =
    settings.context === "classes" ? classes : classes.filter((name) => settings.masked.includes(name));
  const names: (string | undefined)[] = [];
  for (const name of wanted) names[matcher.symbolOf(name)] = name;
  return settings.context === "classes" ? readClasses(names) : readWords(names);
}

/** Every cue class that a word or phrase belongs to. */
function readClasses(names: readonly (string | undefined)[]): ContextReader {
  return ({ words, occurrences }, visit) => {
    for (let word = 0; word < words.count; word += 1) {
      for (const symbol of symbolsAt(occurrences, word)) {
        const name = names[symbol];
        if (name !== undefined) visit(name, word);
      }
    }
  };
}

/** Every word; those of masked classes as their class, numbers as "0". */
function readWords(masks: readonly (string | undefined)[]): ContextReader {
  return ({ words, occurrences }, visit) => {
    for (let word = 0; word < words.count; word += 1) {
      const { text } = words.entries[word];
      let name = /^\d/.test(text) ? "0" : text;
      for (const symbol of symbolsAt(occurrences, word)) name = masks[symbol] ?? name;
      visit(name, word);
    }
  };
}
