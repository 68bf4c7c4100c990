import { isMark } from "./clean-compatibility.js";
import { arabicFolds, isArabicMark } from "./fold-arabic.js";
import { foldCase } from "./fold-latin.js";
import { foldSign } from "./fold-punctuation.js";

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
