import type { LabelledLanguage } from "../../src/languages.js";
import { toPresentationForms } from "./presentation-forms.js";

/** A way in which the same sentence is also written; gives the text unchanged where it does not apply. */
export interface Noise {
  readonly kind: string;
  readonly apply: (text: string) => string;
}

/** Puts a mark after every `step`-th match, so that each sentence has some and no word is all marks. */
function insertAfter(text: string, place: RegExp, marks: readonly string[], step: number): string {
  let count = 0;
  return text.replace(place, (match) => {
    count += 1;
    return count % step === 0 ? match + marks[(count / step) % marks.length] : match;
  });
}

/** Swaps straight quotation marks for a pair, by turns. */
function quoteWith(text: string, open: string, close: string, apostrophe: string): string {
  let opened = false;
  return text
    .replaceAll('"', () => {
      opened = !opened;
      return opened ? open : close;
    })
    .replaceAll("'", apostrophe);
}

const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const withoutFullStop = (text: string): string => text.replace(/\.$/u, "");

/** A headline capitalises its words but the small ones, and has no full stop. */
function toHeadline(text: string): string {
  const small = /^(?:a|an|and|as|at|but|by|for|from|in|into|near|of|on|or|over|the|to|with)$/u;
  return withoutFullStop(text)
    .split(" ")
    .map((word, index) => (index > 0 && small.test(word) ? word : capitalise(word)))
    .join(" ");
}

/** All capitals would make the pronoun a state. */
const toCapitals = (text: string): string => (/\bus\b/u.test(text) ? text : text.toUpperCase());

const arabicIndicDigits = (text: string): string =>
  text.replace(/\d/gu, (digit) => String.fromCharCode(0x0660 + Number(digit)));

const inEveryScript: readonly Noise[] = [
  { kind: "no-break spaces", apply: (text) => text.replaceAll(" ", "\u00a0") },
  { kind: "thin and narrow spaces", apply: (text) => text.replaceAll(" ", "\u202f") },
  { kind: "double spaces", apply: (text) => text.replaceAll(" ", "  ") },
  {
    kind: "zero-width characters",
    apply: (text) => insertAfter(text, /\p{L}(?=\p{L})/gu, ["\u200b", "\ufeff", "\u2060", "\u200d"], 3),
  },
  { kind: "soft hyphens", apply: (text) => insertAfter(text, /\p{L}{3}(?=\p{L}{2})/gu, ["\u00ad"], 2) },
  {
    kind: "bidi controls",
    apply: (text) => `\u202b${insertAfter(text, /\S+/gu, ["\u200f", "\u200e", "\u061c"], 2)}\u202c`,
  },
  { kind: "bidi isolates", apply: (text) => `\u2067${text.replace(/\S+/u, "\u2068$&\u2069")}\u2069` },
  { kind: "curly quotes", apply: (text) => quoteWith(text, "\u201c", "\u201d", "\u2019") },
  { kind: "guillemets", apply: (text) => quoteWith(text, "\u00ab", "\u00bb", "\u2019") },
  { kind: "no full stop", apply: withoutFullStop },
];

const tables: Record<LabelledLanguage, readonly Noise[]> = {
  en: [
    { kind: "headline case", apply: toHeadline },
    { kind: "all capitals", apply: toCapitals },
    { kind: "no-break hyphens", apply: (text) => text.replaceAll("-", "\u2011") },
    { kind: "typographic hyphens", apply: (text) => text.replaceAll("-", "\u2010") },
    {
      kind: "ligatures",
      apply: (text) => text.replaceAll("ffi", "\ufb03").replaceAll("fi", "\ufb01").replaceAll("fl", "\ufb02"),
    },
  ],
  ar: [
    { kind: "hamza left out", apply: (text) => text.replace(/[أإآ]/gu, "ا") },
    { kind: "hamza added", apply: (text) => text.replace(/(?<!\p{L})ا(?=[^ل\s])/gu, "إ") },
    { kind: "hamza on yeh", apply: (text) => text.replaceAll("ؤو", "ئو") },
    { kind: "heh for teh marbuta", apply: (text) => text.replace(/ة(?!\p{L})/gu, "ه") },
    { kind: "yeh for alef maqsura", apply: (text) => text.replace(/ى(?!\p{L})/gu, "ي") },
    { kind: "alef maqsura for yeh", apply: (text) => text.replace(/ي(?!\p{L})/gu, "ى") },
    {
      kind: "tatweel",
      apply: (text) => insertAfter(text, /[بتثجحخسشصضطظعغفقكلمنهي](?=\p{L})/gu, ["ـ", "ــ"], 2),
    },
    {
      kind: "diacritics",
      apply: (text) =>
        insertAfter(text, /[ء-غف-ي]/gu, ["\u064e", "\u0650", "\u064f", "\u0652", "\u0651\u064e"], 2),
    },
    { kind: "every letter with a diacritic", apply: (text) => text.replace(/[ء-غف-ي]/gu, "$&\u064e") },
    { kind: "superscript alef", apply: (text) => text.replaceAll("هذا", "هٰذا").replaceAll("هذه", "هٰذه") },
    { kind: "presentation forms", apply: toPresentationForms },
    { kind: "zero-width non-joiners", apply: (text) => insertAfter(text, /\p{L}(?=\p{L})/gu, ["\u200c"], 3) },
    { kind: "Arabic-Indic digits", apply: arabicIndicDigits },
    { kind: "Latin comma", apply: (text) => text.replaceAll("،", ",") },
  ],
};

/** Ways of writing that leave the reading of a sentence as it was. */
export function listNoise(language: LabelledLanguage): readonly Noise[] {
  return [...inEveryScript, ...tables[language]];
}
