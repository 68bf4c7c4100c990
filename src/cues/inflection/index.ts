import type { LabelledLanguage } from "../../languages.js";
import { inflections as ar } from "./ar.js";
import { inflections as en } from "./en.js";

export type Inflection = "verb" | "noun" | "nisba";

/** How each language inflects the words of a cue lexicon: a dictionary form → all its forms, unfolded. */
export const inflections: Readonly<
  Record<LabelledLanguage, Readonly<Record<Inflection, (word: string) => string[]>>>
> = {
  ar,
  en,
};
