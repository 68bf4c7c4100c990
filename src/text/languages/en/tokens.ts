import { normalize } from "../../normalize.js";
import { isCompound, splitCompound, type TokenTable, type WordPart } from "../../token-table.js";
import { splitContraction } from "./contractions.js";

/** Titles, months and company forms; not "no", "sat", "sun" and others that also end sentences as words. */
const abbreviations =
  "mr mrs ms messrs dr prof rev hon fr st ste mt ft jr sr gen lt col maj capt cmdr cpl sgt pvt adm brig " +
  "gov sen rep reps sens amb pres supt det insp atty jan feb apr aug sept oct nov dec inc corp ltd co cos " +
  "bros dept univ assn est approx etc vs al viz cf ed eds vol pp fig ave blvd rd tel";

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
  readings,
  readingKey: (entry) => normalize(entry).text,
};
