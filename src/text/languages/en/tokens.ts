import { normalize } from "../../normalize.js";
import { isCompound, noParts, splitCompound, type TokenTable, type WordPart } from "../../token-table.js";

/** Titles, months and company forms; not "no", "sat", "sun" and others that also end sentences as words. */
const abbreviations =
  "mr mrs ms messrs dr prof rev hon fr st ste mt ft jr sr gen lt col maj capt cmdr cpl sgt pvt adm brig " +
  "gov sen rep reps sens amb pres supt det insp atty jan feb apr aug sept oct nov dec inc corp ltd co cos " +
  "bros dept univ assn est approx etc vs al viz cf ed eds vol pp fig ave blvd rd tel";

/** What follows an apostrophe when a word leans on the one before it: he's, they're, we'd. */
const enclitics: readonly string[] = ["'s", "'re", "'ve", "'ll", "'d", "'m"];

/** An apostrophe that ends a word or begins a contraction is among the last of its letters: 'll, 've, n't. */
const tail = 3;

function hasLateApostrophe(word: string): boolean {
  for (let index = word.length - 1; index >= 0 && index >= word.length - tail; index -= 1) {
    if (word.charCodeAt(index) === 39) return true;
  }
  return false;
}

function partsAt(word: string, breaks: readonly number[]): WordPart[] {
  return [0, ...breaks].map((start, index) => {
    const end = breaks[index] ?? word.length;
    return { text: word.slice(start, end), start, end };
  });
}

/** Where the last of the words in a contraction begins; -1 when the word is no contraction. */
function lastBreak(word: string): number {
  if (word.endsWith("n't")) return word.length - 3;
  if (word.endsWith("s'")) return word.length - 1;
  return enclitics.some((ending) => word.endsWith(ending)) ? word.lastIndexOf("'") : -1;
}

/** No English word leans on more than two others (shouldn't've). */
const mostBreaks = 2;

/**
 * Splits a contraction as English treebanks do: did + n't, ca + n't, he + 's, brigades + ', should + n't + 've.
 * @param word folded, without hyphens
 */
function splitContraction(word: string): readonly WordPart[] {
  if (!hasLateApostrophe(word)) return word === "cannot" ? partsAt(word, [3]) : noParts;
  const breaks: number[] = [];
  let stem = word;
  while (breaks.length < mostBreaks) {
    const second = lastBreak(stem);
    if (second <= 0) break;
    breaks.unshift(second);
    stem = word.slice(0, second);
  }
  return breaks.length === 0 ? noParts : partsAt(word, breaks);
}

/** The word without a final 's or '. */
function withoutPossessive(word: string): string {
  if (word.endsWith("'s")) return word.slice(0, -2);
  return word.endsWith("s'") ? word.slice(0, -1) : word;
}

function readings(word: string): readonly string[] {
  const fullForm = fullForms.get(word);
  if (fullForm) return [word, fullForm];
  const hasApostrophe = word.includes("'");
  if (!hasApostrophe && !word.includes(".")) return [word];
  const forms = [word];
  const add = (form: string): void => {
    if (form.length >= 2 && !forms.includes(form)) forms.push(form);
  };
  const base = hasApostrophe ? withoutPossessive(word) : word;
  add(base);
  add(base.replaceAll(".", ""));
  if (hasApostrophe) add(base.replaceAll("'", "")); // sana'a, sanaa
  return forms;
}

/** What the parts of a contraction stand for, where it can be told. */
const fullForms: ReadonlyMap<string, string> = new Map([
  ["n't", "not"],
  ["'re", "are"],
  ["'ve", "have"],
  ["'ll", "will"],
  ["'m", "am"],
  ["ca", "can"],
  ["wo", "will"],
]);

function parts(word: string): readonly WordPart[] {
  return isCompound(word) ? splitCompound(word, splitContraction) : splitContraction(word);
}

/** How English words are told apart and looked up. */
export const tokens: TokenTable = {
  abbreviations: new Set(abbreviations.split(" ")),
  possessiveLetters: "s",
  parts,
  words: parts,
  stem: withoutPossessive,
  readings,
  readingKey: (entry) => normalize(entry).text,
};
