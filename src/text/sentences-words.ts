import { isLetter, isSpace, isWordPart, kindAt, kindOf, kinds, skipBlanks } from "./characters.js";
import { rules, type WordKind } from "./sentences-rules.js";

/** Look-ahead and look-behind are bounded, so that the scanner stays linear on any text. */
const longestWord = 24;

/** The word before a full stop: its span in the text, without the stop. */
export interface WordBefore {
  readonly start: number;
  readonly text: string;
}

/** The word that ends at `end`, inner dots and apostrophes included (`U.S`, `Ph.D`); "" when there is none. */
export function wordBefore(text: string, end: number, from: number): WordBefore {
  const limit = Math.max(from, end - longestWord);
  let start = end;
  while (start > limit) {
    const code = text.charCodeAt(start - 1);
    const kind = kindOf(code);
    if (
      !(isWordPart(kind) || kind === kinds.dot || kind === kinds.apostrophe || code === 0xb0 || code === 0xba)
    )
      break;
    start--;
  }
  while (start < end && kindOf(text.charCodeAt(start)) === kinds.dot) start++;
  while (start < end && kindOf(text.charCodeAt(start)) === kinds.apostrophe) start++;
  return { start, text: text.slice(start, end) };
}

/** The word that begins at `start`: letters, marks, digits and the apostrophes between them. */
export function wordAfter(text: string, start: number): string {
  const limit = Math.min(text.length, start + longestWord);
  let end = start;
  while (end < limit) {
    const kind = kindOf(text.charCodeAt(end));
    if (!(isWordPart(kind) || (kind === kinds.apostrophe && isLetter(kindAt(text, end + 1))))) break;
    end++;
  }
  return text.slice(start, end);
}

/** Whether the word that begins at `start` is one that starts sentences rather than follows an abbreviation. */
export function isStarter(text: string, start: number): boolean {
  if (kindAt(text, start) === kinds.caseless && rules().starterLetters.includes(text.charAt(start)))
    return true;
  const word = wordAfter(text, start);
  if (!rules().starters.has(word)) return false;
  const next = kindAt(text, start + word.length);
  return next !== kinds.dot && next !== kinds.dash;
}

/** `U.S`, `a.k.a`, `أ.ف.ب`: single letters between dots, two of them or more. */
export function isAcronym(word: string): boolean {
  let letters = 0;
  let dots = 0;
  for (let index = 0; index < word.length; index++) {
    const kind = kindOf(word.charCodeAt(index));
    if (kind === kinds.dot) {
      if (letters !== 1) return false;
      dots++;
      letters = 0;
    } else if (isLetter(kind)) letters++;
    else if (kind !== kinds.mark) return false;
  }
  return dots > 0 && letters === 1;
}

const vowels = /[aeiouyà-ÿ]/i;

/** A capitalised word without a vowel is short for a title or a name (`Blvd`, `Tpr`); all capitals are not (`BDB`). */
function isContraction(word: string): boolean {
  return word.length >= 2 && word.length <= 5 && /^[A-Z][a-z]+$/.test(word) && !vowels.test(word);
}

/** The letters of a word, without its marks (tatweel, vowel signs). */
function letterCount(word: string): number {
  let count = 0;
  for (let index = 0; index < word.length; index++) if (isLetter(kindOf(word.charCodeAt(index)))) count++;
  return count;
}

/** Whether letter names without dots end in this one (إف إم.): its dot is then a full stop. */
function isSpelledOut(text: string, word: WordBefore, kind: WordKind, from: number): boolean {
  if (kind !== "ambiguous" || kindAt(text, word.start) !== kinds.caseless) return false;
  return rules().words.get(wordBefore(text, word.start - 1, from).text) === kind;
}

/** What `word` is when a full stop follows it at `end`. */
export function classifyWord(text: string, word: WordBefore, from: number): WordKind {
  const known = rules().words.get(word.text);
  if (known !== undefined) return isSpelledOut(text, word, known, from) ? "word" : known;
  if (word.text.length <= 2 || kindAt(text, word.start + 1) === kinds.mark) {
    if (letterCount(word.text) === 1 && !/\d/.test(word.text)) return classifyLetter(text, word, from);
  }
  if (isAcronym(word.text)) return "ambiguous";
  const dot = word.text.lastIndexOf(".");
  if (dot >= 0 && dot < word.text.length - 2) return rules().words.get(word.text.slice(dot + 1)) ?? "word";
  return isContraction(word.text) ? "ambiguous" : "word";
}

/** One letter: an initial, a title (د.), a unit after a number (م.), the pronoun `I`, or what completes `Plan B`. */
function classifyLetter(text: string, word: WordBefore, from: number): WordKind {
  let end = word.start;
  while (end > from && kindOf(text.charCodeAt(end - 1)) === kinds.blank && word.start - end < 4) end--;
  const before = kindAt(text, end - 1);
  const caseless = kindAt(text, word.start) === kinds.caseless;
  if (end <= from) return "ambiguous";
  if (before === kinds.digit && end < word.start) return "word";
  if (before === kinds.dash && isLetter(kindAt(text, end - 2))) return "word"; // USB-C
  if (caseless) return before === kinds.comma && end === word.start ? "word" : "title"; // كلم/س.
  const previous = wordBefore(text, end, from).text;
  if (word.text === "I" && before === kinds.lower && kindAt(text, end - previous.length) === kinds.lower)
    return "word";
  if (rules().words.get(`${previous} ${word.text}`) === "word") return "word";
  return rules().designators.has(previous.toLowerCase()) ? "word" : "ambiguous";
}

/**
 * Whether the acronym before a full stop is a whole noun phrase, `in the U.S.`, so that a capital after it starts a
 * sentence unless it is an institution's (`in the U.S. Senate`).
 */
export function endsPhrase(text: string, acronym: WordBefore, from: number, next: number): boolean {
  if (!isAcronym(acronym.text)) return false;
  const [follower] = wordAfter(text, next).split(/['’]/); // Congress's
  if (rules().institutions.has(follower)) return false;
  const article = wordBefore(text, acronym.start - 1, from);
  if (!rules().articles.has(article.text)) return false;
  const preposition = wordBefore(text, article.start - 1, from).text;
  return rules().prepositions.has(preposition);
}

/** What follows an ending on its line: where the first letter or digit is, and of which kind. */
export interface Following {
  readonly at: number;
  readonly kind: number;
  /** The kind of the first unit, before any opening quote or bracket. */
  readonly first: number;
}

const longestOpening = 6;

/** Reads what follows at `from`, the first unit after an ending and the blanks behind it. */
export function readFollowing(text: string, from: number): Following {
  const first = kindAt(text, from);
  let at = from;
  while (at < from + longestOpening) {
    const kind = kindAt(text, at);
    const opens = kind >= kinds.apostrophe && kind <= kinds.openBracket && kind !== kinds.closeQuote;
    if (!opens && !(kind === kinds.dash && at > from)) break;
    at++;
    if (kind === kinds.bullet || kind === kinds.openBracket) at = skipBlanks(text, at);
  }
  return { at, kind: letterKind(text, at), first };
}

/** The kind of the unit at `index`, where `iPhone` and `al-Shabaab` count as capitalised. */
function letterKind(text: string, index: number): number {
  const kind = kindAt(text, index);
  if (kind !== kinds.lower) return kind;
  if (kindAt(text, index + 1) === kinds.upper) return kinds.upper;
  const word = wordAfter(text, index);
  const after = index + word.length;
  return kindAt(text, after) === kinds.dash &&
    kindAt(text, after + 1) === kinds.upper &&
    rules().particles.has(word)
    ? kinds.upper
    : kind;
}

/** Whether an attribution by name begins at `index`: `Smith asked`, `Colonel bin Saleh asked`. */
export function isAttribution(text: string, index: number): boolean {
  if (rules().starters.has(wordAfter(text, index))) return false;
  for (let words = 0, at = index; words < 5; words++) {
    const word = wordAfter(text, at);
    if (word === "") return false;
    const kind = kindAt(text, at);
    if (kind !== kinds.upper && rules().reportingVerbs.has(word)) return true;
    if (kind === kinds.caseless) return false;
    if (kind === kinds.lower && !rules().particles.has(word)) return false;
    at += word.length;
    const next = kindAt(text, at);
    if (next === kinds.dash || next === kinds.dot) at++;
    at = skipBlanks(text, at);
  }
  return false;
}

const longestAddress = 100;

/** Whether the chunk around `index` is a web or mail address, where dots and question marks end nothing. */
export function isAddress(text: string, index: number): boolean {
  let start = index;
  while (index - start < longestAddress && !isSpace(kindAt(text, start - 1))) start--;
  let end = index;
  while (end - index < longestAddress && !isSpace(kindAt(text, end))) end++;
  const chunk = text.slice(start, end);
  return chunk.includes("/") || chunk.includes("@") || /^\W?www\./i.test(chunk);
}
