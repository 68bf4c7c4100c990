import type { Taxonomy } from "../frames.js";
import type { LabelledLanguage } from "../languages.js";
import { type Definition, translateDefinition } from "./definitions.js";
import { frameClasses } from "./palette.js";

/** How a report shows one frame. */
export interface FrameKey {
  readonly index: number;
  readonly id: string;
  /** In the reader's language where the taxonomy has it, else the id. */
  readonly name: string;
  /** One letter or number that no other frame has. */
  readonly letter: string;
  /** Classes of its colour and pattern. */
  readonly classes: string;
  readonly definition?: Definition;
}

/** The frames of a report. */
export interface FrameKeys {
  /** The key of a frame; one that is met for the first time gets the next place. */
  of(id: string): FrameKey;
  /** All frames so far, in order. */
  list(): readonly FrameKey[];
}

/** What a letter is not taken from: the article stands before any noun. */
const articles: Readonly<Record<LabelledLanguage, RegExp>> = {
  ar: /(?<!\p{L})ال/gu,
  en: /(?<!\p{L})the /giu,
};

function chooseLetter(name: string, locale: LabelledLanguage, taken: ReadonlySet<string>, index: number) {
  const letters = name.replace(articles[locale], "").match(/\p{L}/gu) ?? [];
  const free = letters.map((letter) => letter.toUpperCase()).find((letter) => !taken.has(letter));
  return free ?? String(index + 1);
}

/** Starts with the frames of a taxonomy, where there is one. */
export function createFrameKeys(taxonomy: Taxonomy | undefined, locale: LabelledLanguage): FrameKeys {
  const known = new Map<string, FrameKey>();
  const taken = new Set<string>();
  const add = (id: string, name: string, definition?: Definition): FrameKey => {
    const index = known.size;
    const letter = chooseLetter(name, locale, taken, index);
    taken.add(letter);
    const key = { index, id, name, letter, classes: frameClasses(index), definition };
    known.set(id, key);
    return key;
  };
  for (const { id, names, definition } of taxonomy?.frames ?? []) {
    add(id, names[locale], translateDefinition(definition, locale));
  }
  return { of: (id) => known.get(id) ?? add(id, id), list: () => [...known.values()] };
}
