import { noParts, type WordPart } from "../../token-table.js";
import { beginsWhole, beginsWithLam, endsWhole } from "./whole-words.js";

/** Pronouns that hang on to a noun, verb or preposition, longest first. */
const pronouns: readonly string[] = ["هما", "كما", "ها", "هم", "هن", "نا", "كم", "ني", "ه", "ك"];

const byLastLetter = new Map<number, string[]>();
for (const pronoun of pronouns) {
  const last = pronoun.charCodeAt(pronoun.length - 1);
  const same = byLastLetter.get(last);
  if (same === undefined) byLastLetter.set(last, [pronoun]);
  else same.push(pronoun);
}

/** The pronouns that a folded word may end in, by its last letter, longest first. */
export function pronounsOf(word: string): readonly string[] {
  return byLastLetter.get(word.charCodeAt(word.length - 1)) ?? noParts;
}

/** Letters that must be left for a word to be taken apart. */
const shortest = 3;

/** Words of two letters that take a conjunction all the same. */
const shortWords = new Set("من في هو هي قد لا لم لن ما ان عن مع كل هل لو او".split(" "));

/**
 * What ف is a conjunction before, besides the article and `shortWords`: it begins too many words of its own
 * (فريق, فرنسا, فصيل) for a list of those.
 */
const afterFa = new Set(
  (
    "انه انها انهم اننا انني اما كان كانت كانوا هذا هذه ذلك تلك هناك ليس ليست لماذا كيف بعد عند عندما حين منذ " +
    "قال قالت كلما لقد اذا مثلا نحن انا انت هما يجب يمكن ربما لكل لان لانه لانها بدلا بدون منهم منها"
  ).split(" "),
);

/** Preposition and pronoun, nothing between them. */
const prepositionsWithPronoun = new Set(
  "به بها بهم بهما بهن بنا بكم بك له لها لهم لهما لهن لنا لكم لك".split(" "),
);

/** Pronouns that few words end in by chance. */
const surePronouns = new Set(["هما", "ها", "هم"]);
/** Those that, after ت, are hardly ever a part of the word: قواتنا, حكومته. */
const pronounsAfterTa = new Set(["نا", "كم", "هن", "ه"]);
/** Stems, short ones among them, that take any pronoun. */
const pronounStems = new Set(
  (
    "من عن في مع ان كل علي الي لدي بين عند حول بعد قبل خلال دون امام تجاه لكن لان بعض نفس غير مثل عبر منذ فوق تحت " +
    "بلاد شعب وطن جيش اهل ابناء شباب"
  ).split(" "),
);

/** How many letters the longest of `pronounStems` has. */
const longestStem = 5;

/** Where the conjunction of `word` ends: 0 or 1. */
function conjunctionEnd(word: string): number {
  if (word[0] !== "و" && word[0] !== "ف") return 0;
  const rest = word.slice(1);
  if (shortWords.has(rest) || prepositionsWithPronoun.has(rest)) return beginsWhole(word) ? 0 : 1;
  if (rest.length < shortest || beginsWhole(word)) return 0;
  if (word[0] === "و" || afterFa.has(rest)) return 1;
  return (rest.startsWith("ال") || rest.startsWith("لل")) && rest.length > shortest + 1 ? 1 : 0;
}

/** Where the preposition or future particle of `word` ends: 0 or 1. */
function particleEnd(word: string): number {
  switch (word[0]) {
    case "ب":
    case "ل":
      return prepositionsWithPronoun.has(word) || (word.length > shortest && !beginsWhole(word)) ? 1 : 0;
    case "ك":
      return word.startsWith("كال") && word.length > shortest + 3 && !word.startsWith("كالي") ? 1 : 0;
    case "س": // the future: before the prefixes of the present only
      return word.length > shortest && "يتن".includes(word[1]) && !beginsWhole(word) ? 1 : 0;
    default:
      return 0;
  }
}

/** How long the article at the head of `word` is; after the preposition ل it has lost its alif. */
function articleEnd(word: string, afterLam: boolean): number {
  if (afterLam) return word[0] === "ل" && word.length > shortest && !beginsWithLam(word) ? 1 : 0;
  return word.startsWith("ال") && word.length > shortest + 1 && !beginsWhole(word) ? 2 : 0;
}

/** How long the pronoun at the tail of `word` is. */
function pronounLength(word: string): number {
  for (const pronoun of pronounsOf(word)) {
    const { length } = pronoun;
    if (!word.endsWith(pronoun)) continue;
    const stemLength = word.length - length;
    const sure =
      stemLength >= shortest &&
      (surePronouns.has(pronoun) || (word[stemLength - 1] === "ت" && pronounsAfterTa.has(pronoun)));
    if (sure || (stemLength <= longestStem && pronounStems.has(word.slice(0, stemLength)))) {
      return endsWhole(word) ? 0 : length;
    }
  }
  return 0;
}

const partOf = (word: string, start: number, end: number): WordPart => ({
  text: word.slice(start, end),
  start,
  end,
});

/**
 * Takes conjunction, preposition or س, article and pronoun off an Arabic word, where that is hardly in doubt.
 * @param word folded, without hyphens
 */
export function splitClitics(word: string): readonly WordPart[] {
  const conjunction = conjunctionEnd(word);
  const afterConjunction = conjunction === 0 ? word : word.slice(conjunction);
  const particle = particleEnd(afterConjunction);
  const afterParticle = particle === 0 ? afterConjunction : afterConjunction.slice(particle);
  const stemStart = conjunction + particle;
  let article = 0;
  let pronoun = 0;
  if (particle === 0 || !prepositionsWithPronoun.has(afterConjunction)) {
    article = articleEnd(afterParticle, particle > 0 && afterConjunction[0] === "ل");
    if (article === 0) pronoun = pronounLength(afterParticle);
  }
  if (stemStart + article + pronoun === 0) return noParts;
  const stem = partOf(word, stemStart + article, word.length - pronoun);
  // literals, because an array that grows by push is allocated for seventeen
  const body =
    article > 0
      ? [partOf(word, stemStart, stemStart + article), stem]
      : pronoun > 0
        ? [stem, partOf(word, word.length - pronoun, word.length)]
        : [stem];
  if (stemStart === 0) return body;
  const head = partOf(word, 0, conjunction > 0 ? conjunction : stemStart);
  if (conjunction === 0 || particle === 0) return [head, ...body];
  return [head, partOf(word, conjunction, stemStart), ...body];
}
