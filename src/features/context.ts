import type { CueMatcher, CueReading } from "../cues/matcher.js";
import type { FeatureSettings } from "./settings.js";

/** A context feature and the words that made it, `[start, end)` in UTF-16 units of the sentence. */
export interface ContextWord {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a sentence as context: numbers as one word, names of masked classes as their class, and, where the settings ask
 * for them, neighbouring pairs.
 */
export function contextWords(
  reading: CueReading,
  matcher: CueMatcher,
  settings: FeatureSettings,
): ContextWord[] {
  const { words, occurrences } = reading;
  const masks = maskSymbols(matcher, settings);
  const names: string[] = [];
  for (let index = 0; index < words.count; index += 1) {
    let name = words.texts[index];
    for (
      let occurrence = occurrences.from[index];
      occurrence < occurrences.from[index + 1];
      occurrence += 1
    ) {
      const mask = masks.get(occurrences.symbols[occurrence]);
      if (mask) {
        name = mask;
        break;
      }
    }
    names.push(/^\d/.test(name) ? "0" : name);
  }
  const found = names.map((name, index) => ({ name, start: words.starts[index], end: words.ends[index] }));
  if (settings.context === "pairs") {
    for (let index = 1; index < names.length; index += 1) {
      found.push({
        name: `${names[index - 1]} ${names[index]}`,
        start: words.starts[index - 1],
        end: words.ends[index],
      });
    }
  }
  return found;
}

const maskMemory = new WeakMap<CueMatcher, ReadonlyMap<number, string>>();

function maskSymbols(matcher: CueMatcher, { masked }: FeatureSettings): ReadonlyMap<number, string> {
  let masks = maskMemory.get(matcher);
  if (!masks) {
    masks = new Map(
      masked.filter((name) => matcher.grammar.classes[name]).map((name) => [matcher.symbolOf(name), name]),
    );
    maskMemory.set(matcher, masks);
  }
  return masks;
}
