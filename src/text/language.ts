import type { Language } from "../languages.js";
import { detectionRules, otherScript } from "./detection-rules.js";
import { sign } from "./detection-signs.js";
import type { DetectionTable } from "./detection-table.js";
import { type DetectionWords, readWords } from "./detection-words.js";

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

/** The script of the sentence's frame: that of most of its words, where names count less. */
function frameScript({ signs, weights }: DetectionWords): number {
  const counts = new Array<number>(otherScript + 1).fill(0);
  for (let place = 0; place < signs.length; place++) {
    const name = (signs[place] & sign.capital) !== 0;
    counts[signs[place] & sign.script] += name ? weights[place] * nameWeight : weights[place];
  }
  let best = 0;
  for (let script = 1; script < counts.length; script++) if (counts[script] > counts[best]) best = script;
  return best;
}

/** The words in one script. */
function inScript(words: DetectionWords, script: number): DetectionWords {
  if (words.signs.every((signs) => (signs & sign.script) === script)) return words;
  const chosen: DetectionWords = { signs: [], neighbours: [], weights: [] };
  words.signs.forEach((signs, place) => {
    if ((signs & sign.script) !== script) return;
    chosen.signs.push(signs);
    chosen.neighbours.push(words.neighbours[place]);
    chosen.weights.push(words.weights[place]);
  });
  return chosen;
}

const joinsName = (signs: number | undefined): boolean =>
  signs !== undefined && (signs & (sign.capital | sign.particle)) !== 0;

/** What the word at `place` counts for the neighbours that have it. */
function neighbourWeight({ signs, weights }: DetectionWords, place: number): number {
  const word = signs[place];
  const capital = (word & sign.capital) !== 0;
  // A particle amid a name is no sign: `de` in `Rio de Janeiro`, `La` in `La Paz`.
  const particle = (word & sign.particle) !== 0;
  if (particle && joinsName(signs[place + 1]) && (capital || joinsName(signs[place - 1]))) return 0;
  const amid = place > 0 || (signs[1] & sign.capital) !== 0;
  const shouted = word & ((signs[place - 1] ?? 0) | (signs[place + 1] ?? 0)) & sign.allCapitals;
  const named = capital && amid && shouted === 0;
  return weights[place] * (named ? nameLike : 1) * (word & sign.known ? shared : 1);
}

/** How much the letters of a word speak for another language, 0 to 1. */
function letterWeight(word: number): number {
  if ((word & (sign.mixed | sign.foreign | sign.borrowed)) === 0) return 0;
  if (word & sign.mixed) return 1;
  return (word & sign.foreign ? 1 : borrowedLetter) * (word & sign.capital ? nameLetter : 1);
}

/** Whether words of a labelled language's script are in that language; false also where they say nothing at all. */
function isOwn(words: DetectionWords, table: DetectionTable): boolean {
  const { signs, weights } = words;
  const likeness = table.cased ? likenessWeight.cased : likenessWeight.caseless;
  const neighbours = new Float64Array(32);
  let own = 0;
  let letters = 0;
  let strange = 0;
  let telling = false;
  for (let place = 0; place < signs.length; place++) {
    const word = signs[place];
    if (word & sign.known) own += weights[place];
    else if (word & sign.like) own += weights[place] * likeness;
    letters += weights[place] * letterWeight(word);
    if (word & sign.capital || !(word & sign.neutral)) telling = true;
    const having = words.neighbours[place];
    if (having !== 0) {
      const counted = neighbourWeight(words, place);
      for (let bits = having; bits !== 0; bits &= bits - 1)
        neighbours[31 - Math.clz32(bits & -bits)] += counted;
    } else if ((word & (sign.known | sign.like | sign.neutral | sign.capital)) === 0) strange++;
  }
  let most = 0;
  for (const count of neighbours) if (count > most) most = count;
  const foreign = most + letters;
  if (!telling || (foreign > own && foreign > leastForeign)) return false;
  return table.strangeWords === 0 || strange < table.strangeWords || own >= strange * leastShare;
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
  return isOwn(inScript(words, script), table) ? language : "other";
}
