import type { Language } from "../languages.js";
import { detectionRules, otherScript } from "./detection-rules.js";
import type { WordSigns } from "./detection-signs.js";
import { type DetectionWords, readWords } from "./detection-words.js";

/** A capitalised word is likely a name, and names stand in sentences of any language. */
const nameWeight = 0.4;

/** What a neighbour's word counts for it when it is written as a name, and when the language has it too. */
const nameLike = 0.3;
const shared = 0.5;

/** Of many words that are unknown, at least this share must speak for the language. */
const leastShare = 0.1;

/** The script of the sentence's frame: that of most of its words, where names count less. */
function frameScript({ signs, weights }: DetectionWords): number {
  const counts = new Array<number>(otherScript + 1).fill(0);
  for (let place = 0; place < signs.length; place++) {
    counts[signs[place].script] += signs[place].capital ? weights[place] * nameWeight : weights[place];
  }
  let best = 0;
  for (let script = 1; script < counts.length; script++) if (counts[script] > counts[best]) best = script;
  return best;
}

/** The words in one script. */
function inScript(words: DetectionWords, script: number): DetectionWords {
  if (words.signs.every((signs) => signs.script === script)) return words;
  const chosen: DetectionWords = { signs: [], weights: [] };
  words.signs.forEach((signs, place) => {
    if (signs.script !== script) return;
    chosen.signs.push(signs);
    chosen.weights.push(words.weights[place]);
  });
  return chosen;
}

const joinsName = (signs: WordSigns | undefined): boolean =>
  signs !== undefined && (signs.capital || signs.particle);

/** What the word at `place` counts for the neighbours that have it. */
function neighbourWeight({ signs, weights }: DetectionWords, place: number): number {
  const word = signs[place];
  // A particle amid a name is no sign: `de` in `Rio de Janeiro`, `La` in `La Paz`.
  if (word.particle && joinsName(signs[place + 1]) && (word.capital || joinsName(signs[place - 1]))) return 0;
  const named = word.capital && place > 0 && !word.allCapitals;
  return weights[place] * (named ? nameLike : 1) * (word.own > 0 ? shared : 1);
}

/** Whether words of a labelled language's script are in that language; false also where they say nothing at all. */
function isOwn(words: DetectionWords, strangeWords: number): boolean {
  const { signs, weights } = words;
  const neighbours: number[] = [];
  let own = 0;
  let letters = 0;
  let strange = 0;
  let telling = 0;
  for (let place = 0; place < signs.length; place++) {
    const word = signs[place];
    own += weights[place] * word.own;
    letters += weights[place] * word.foreign;
    if (word.capital || !word.neutral) telling++;
    if (word.neighbours !== 0) {
      const counted = neighbourWeight(words, place);
      for (let bits = word.neighbours, bit = 0; bits !== 0; bits >>>= 1, bit++) {
        while (neighbours.length <= bit) neighbours.push(0);
        if (bits & 1) neighbours[bit] += counted;
      }
    } else if (word.own === 0 && !word.neutral && !word.capital) strange++;
  }
  let foreign = letters;
  for (const count of neighbours) foreign = Math.max(foreign, letters + count);
  if (telling === 0 || foreign > own) return false;
  return strangeWords === 0 || strange < strangeWords || own >= strange * leastShare;
}

/**
 * The language of a sentence, in three steps: the script of its frame (names, brackets and quotations count less,
 * addresses not at all), then letters and frequent words of other languages in that script against its own.
 *
 * @returns `"other"` for any language that is not labelled, and where there are no words at all
 */
export function detectLanguage(text: string): Language {
  const words = readWords(text);
  if (words.signs.length === 0) return "other";
  const script = frameScript(words);
  if (script === otherScript) return "other";
  const { language, table } = detectionRules[script];
  return isOwn(inScript(words, script), table.strangeWords) ? language : "other";
}
