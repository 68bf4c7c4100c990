import type { Language } from "../languages.js";
import {
  type DetectionRules,
  detectionRules,
  letterSigns,
  otherScript,
  recallFolded,
  type WordEntry,
} from "./detection-rules.js";
import type { DetectionTable } from "./detection-table.js";
import { type DetectionWord, readWords } from "./detection-words.js";
import { normalizeBriefly } from "./normalize.js";

/** A capitalised word is likely a name, and names stand in sentences of any language. */
const nameWeight = 0.4;

/** What a neighbour's word counts for it when it is written as a name, and when the language has it too. */
const nameLike = 0.3;
const shared = 0.5;

/** A word that only looks like the language counts less than one that is known to be of it. */
const likenessWeight = { cased: 0.35, caseless: 0.7 } as const;

/** A letter that the language borrows says less than one that it never uses, and in a name neither says much. */
const borrowedLetter = 0.5;
const nameLetter = 0.25;

/** Signs of another language that weigh no more than this are chance. */
const leastForeign = 0.3;

/** Of many words that are unknown, at least this share must speak for the language. */
const leastShare = 0.1;

/** A digit amid letters, as Arabic in Latin letters has it, and no `2nd` or `5pm`. */
const digitInWord = /[a-z][2356789][a-z]|^[2379](?!nd|rd|th|st|am$|pm$)[a-z]*[aeiou][a-z]/;

/** Invisible characters, tatweel, presentation forms and full-width letters: they hide a word from look-up, not from a reader. */
const disguised =
  /[\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufb50-\ufdff\ufe70-\ufeff\uff01-\uff5e]/;

/** The script of the sentence's frame: that of most of its words, where names count less. */
function frameScript(words: readonly DetectionWord[]): number {
  const counts = new Array<number>(otherScript + 1).fill(0);
  for (const { script, capital, weight } of words) {
    counts[script] += capital && script !== otherScript ? weight * nameWeight : weight;
  }
  let best = 0;
  for (let script = 1; script < counts.length; script++) if (counts[script] > counts[best]) best = script;
  return best;
}

/** The word as the tables have it; nothing is done for the many that are written so. */
function fold({ text, hasUpper, signs }: DetectionWord, rules: DetectionRules): string {
  if (signs & letterSigns.confusable) return recallFolded(text, rules);
  return hasUpper ? text.toLowerCase() : text;
}

const isAllCapitals = (word: DetectionWord | undefined): boolean =>
  word?.capital === true && word.text === word.text.toUpperCase();

/** What the word at `place` counts for the neighbours that have it. */
function neighbourWeight(
  words: readonly DetectionWord[],
  place: number,
  own: boolean,
  { particles }: DetectionRules,
): number {
  const word = words[place];
  const before = words[place - 1] as DetectionWord | undefined;
  const after = words[place + 1] as DetectionWord | undefined;
  const joinsName = (other: DetectionWord | undefined): boolean =>
    other !== undefined && (other.capital || particles.has(other.text));
  // A particle amid a name is no sign: `de` in `Rio de Janeiro`, `La` in `La Paz`.
  if (particles.has(word.text) && joinsName(after) && (word.capital || joinsName(before))) return 0;
  const shouted = isAllCapitals(word) && (isAllCapitals(before) || isAllCapitals(after));
  const named = word.capital && !shouted && (place > 0 || after?.capital);
  return word.weight * (named ? nameLike : 1) * (own ? shared : 1);
}

/** How much the letters of a word that is not of the language speak for another, 0 to 1. */
function letterWeight({ signs, capital }: DetectionWord): number {
  if ((signs & (letterSigns.foreign | letterSigns.borrowed)) === 0) return 0;
  return (signs & letterSigns.foreign ? 1 : borrowedLetter) * (capital ? nameLetter : 1);
}

/** Whether a word begins, ends, or is spelt as words of the language often are. */
function isLike(word: string, { prefixes, suffixes, infix }: DetectionRules): boolean {
  for (let length = 1; length <= 5 && length < word.length; length++) {
    if (suffixes.has(word.slice(-length))) return true;
    if (length > 1 && length < word.length - 1 && prefixes.has(word.slice(0, length))) return true;
  }
  return infix.test(word);
}

/**
 * Whether what speaks for the language outweighs what speaks against it.
 * @param strange how many words no list knows
 */
function outweighs(own: number, foreign: number, strange: number, { strangeWords }: DetectionTable): boolean {
  if (foreign > own && foreign > leastForeign) return false;
  return strangeWords === 0 || strange < strangeWords || own >= strange * leastShare;
}

/** Whether a word says nothing of its language. */
const isNeutral = ({ capital, text }: DetectionWord, entry: WordEntry | undefined): boolean =>
  entry?.neutral || (capital && text.length === 1 && !entry?.own);

const isKnown = (entry: WordEntry | undefined): entry is WordEntry =>
  entry !== undefined && (entry.own || entry.neighbours !== 0);

/** Whether an unknown word has digits amid its letters, as words of the language never have. */
const isMixed = ({ hasDigit, capital }: DetectionWord, folded: string, { table }: DetectionRules): boolean =>
  hasDigit && table.cased && !capital && digitInWord.test(folded);

/** What the neighbour counts that the words speak for most. */
function mostNeighbour(words: readonly DetectionWord[], rules: DetectionRules): number {
  const counts = new Float64Array(32);
  words.forEach((word, place) => {
    const entry = rules.entries.get(fold(word, rules));
    if (entry === undefined || entry.neighbours === 0 || isNeutral(word, entry)) return;
    const counted = neighbourWeight(words, place, entry.own, rules);
    for (let bits = entry.neighbours; bits !== 0; bits &= bits - 1) {
      counts[31 - Math.clz32(bits & -bits)] += counted;
    }
  });
  return Math.max(...counts);
}

/** Whether words of a labelled language's script are in that language; false also where they say nothing at all. */
function isOwn(words: readonly DetectionWord[], rules: DetectionRules): boolean {
  const { table } = rules;
  let own = 0;
  let letters = 0;
  let neighbourly = 0;
  let strange = 0;
  let telling = false;
  for (const word of words) {
    const { capital, weight } = word;
    const folded = fold(word, rules);
    const entry = rules.entries.get(folded);
    const neutral = isNeutral(word, entry);
    if (capital || !neutral) telling = true;
    if (neutral) continue;
    const known = isKnown(entry);
    if (entry?.own) own += weight;
    else if (!known && isMixed(word, folded, rules)) letters += weight;
    else if (!entry?.loanword) letters += weight * letterWeight(word);
    if (!known) strange += capital ? 0 : 1;
    else if (entry.neighbours !== 0) neighbourly += entry.own ? weight * shared : weight;
  }
  if (!telling) return false;
  // Few sentences are in doubt when all neighbours are counted as one and no word for what it looks like.
  if (outweighs(own, neighbourly + letters, strange, table)) return true;
  const likeness = table.cased ? likenessWeight.cased : likenessWeight.caseless;
  for (const word of words) {
    const folded = fold(word, rules);
    const entry = rules.entries.get(folded);
    if (isKnown(entry) || isNeutral(word, entry) || isMixed(word, folded, rules)) continue;
    if (!isLike(folded, rules)) continue;
    own += word.weight * likeness;
    if (!word.capital) strange--;
  }
  return outweighs(own, mostNeighbour(words, rules) + letters, strange, table);
}

/**
 * The language of a sentence, in three steps: the script of its frame (names, brackets and quotations count less,
 * addresses not at all), then letters and frequent words of other languages in that script against its own.
 *
 * @returns `"other"` for any language that is not labelled, and where there are no words at all
 */
export function detectLanguage(text: string): Language {
  const words = readWords(disguised.test(text) ? normalizeBriefly(text, { profile: "clean" }).text : text);
  if (words.length === 0) return "other";
  const script = frameScript(words);
  if (script === otherScript) return "other";
  const rules = detectionRules[script]();
  const isMixed = words.some((word) => word.script !== script);
  return isOwn(isMixed ? words.filter((word) => word.script === script) : words, rules)
    ? rules.language
    : "other";
}
