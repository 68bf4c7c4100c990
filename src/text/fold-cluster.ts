import { isMark } from "./clean-compatibility.js";
import { arabicFolds, isArabicMark } from "./fold-arabic.js";

/** Latin letters (lower case) whose stroke or ligature Unicode does not take apart. */
const latinLetters = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["þ", "th"],
  ["ð", "d"],
  ["đ", "d"],
  ["ħ", "h"],
  ["ı", "i"],
  ["ł", "l"],
  ["ø", "o"],
  ["ŧ", "t"],
  ["ɓ", "b"], // ɓ ɗ ƙ ƴ: Hausa
  ["ɗ", "d"],
  ["ƙ", "k"],
  ["ƴ", "y"],
]);

const latin = /^\p{Script=Latin}/u;
const marks = /\p{M}+/gu;

/** One letter of any script in lower case; a Latin one also without accents: `İ` gives `i`, `Ł` gives `l`. */
function foldCase(letter: string): string {
  const lower = letter.toLowerCase();
  if (!latin.test(lower)) return lower;
  const plain = lower.normalize("NFD").replace(marks, "");
  return latinLetters.get(plain) ?? plain;
}

const dash = /^\p{Pd}$/u;

/** Quotes, dashes and signs of every script that `fold` writes in ASCII, as `clean` leaves them. */
const ascii: readonly (readonly [sign: string, variants: string])[] = [
  ['"', "«»“”„‟″‴‶‷⁗\u02BA\u02EE❝❞❠❮❯⹂〝〞〟《》「」『』⟪⟫״"],
  // with the half rings and modifier letters that transliteration writes for ayn and hamza
  ["'", "‘’‚‛‹›′‵´`\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u02CA\u02CB❛❜❟ꞌꞋ՚׳"],
  ["-", "−⁃\u02D7─━"], // besides all dash punctuation
  ["...", "⋯"],
  ["?", "⸮‽"],
  [",", "⸲⹁"],
  [";", "⸵"],
  ["/", "⁄∕"],
  [":", "∶"],
  ["*", "∗⁎"],
];

const asciiSigns = new Map(
  ascii.flatMap(([to, variants]) => [...variants].map((variant) => [variant, to] as const)),
);

/** One sign as `fold` writes it; undefined where it stays as it is. */
const foldSign = (character: string): string | undefined =>
  asciiSigns.get(character) ?? (dash.test(character) ? "-" : undefined);

const sharedMark = /^\p{Script=Inherited}$/u;
const otherLetter = /^(?![\p{Script=Latin}\p{Script=Arabic}])\p{L}/u;

const foldCharacter = (character: string): string =>
  arabicFolds.get(character) ?? foldSign(character) ?? foldCase(character);

/**
 * Folds a text that is already clean. Marks of Arabic go everywhere; accents that scripts share go unless
 * they stand on a letter of a script that is neither Latin nor Arabic, where й or が is another letter.
 */
export function foldCluster(text: string): string {
  let folded = "";
  let keepsMarks = false;
  for (const character of text) {
    if (!isMark(character)) {
      const base = foldCharacter(character);
      folded += base;
      keepsMarks = otherLetter.test(base);
    } else if (!isArabicMark(character) && (keepsMarks || !sharedMark.test(character))) {
      folded += character;
    }
  }
  return folded.normalize("NFC");
}
