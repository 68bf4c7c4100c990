import { normalize } from "../../normalize.js";
import { isCompound, noParts, splitCompound, type TokenTable } from "../../token-table.js";
import { pronounsOf, splitClitics } from "./clitics.js";
import { lightStem } from "./light-stem.js";

/** Conjunctions, written as one with the word after them. */
const conjunctions = "وف";
/** Prepositions and the particle of the future (س), likewise. */
const particles = "بكلس";

/** "Me" hangs on to verbs only; after fewer letters it is nearly always the end of a nisba (اردني). */
const verbPronoun = "ني";

/** Folds the hamza's carriers, which news spells either way (شؤون, شئون): ؤ to و, ئ to ي. */
function foldHamzaCarriers(word: string): string {
  if (!word.includes("ؤ") && !word.includes("ئ")) return word;
  return word.replaceAll("ؤ", "و").replaceAll("ئ", "ي");
}

/** The forms that a stem had before a pronoun was hung on to it. */
function restored(stem: string): readonly string[] {
  const last = stem[stem.length - 1];
  const body = stem.slice(0, -1);
  if (last === "ت") return [stem, `${body}ه`]; // حكومت(ها): حكومة
  if (last === "ا") return [stem, `${body}ي`]; // نفا(ها): نفى
  const hamza = body.endsWith("ا") && (last === "ي" || last === "و");
  if (hamza) return [stem, `${body}ء`]; // وكلاي(ها), from وكلائها: وكلاء
  return last === "و" ? [stem, `${stem}ا`] : [stem]; // اتهمو(ه): اتهموا
}

/**
 * Every plausible reading of an Arabic word, the most literal first: with and without conjunction, then
 * preposition or س, then article, then pronoun. Over-generates: the lexicon that is asked decides.
 * @param word folded
 */
function readings(word: string): readonly string[] {
  const whole = foldHamzaCarriers(word);
  const forms = [whole];
  const add = (form: string): void => {
    if (form.length >= 2 && !forms.includes(form)) forms.push(form);
  };
  // no noun has both the article and a pronoun: الماني is no [ال + ما + ني]
  const definite = new Set<string>();
  const addNouns = (form: string): void => {
    if (!form.startsWith("ال")) return;
    definite.add(form);
    definite.add(form.slice(2));
    add(form.slice(2));
  };
  const addPrefixed = (form: string): void => {
    addNouns(form);
    if (!particles.includes(form[0])) return;
    const rest = form.slice(1);
    add(rest);
    if (form.startsWith("لل")) add(form.slice(2));
    addNouns(rest);
  };
  addPrefixed(whole);
  if (conjunctions.includes(whole[0]) && whole.length > 2) {
    add(whole.slice(1));
    addPrefixed(whole.slice(1));
  }
  const bare = forms.length;
  for (let index = 0; index < bare; index += 1) {
    const form = forms[index];
    // the accusative of an indefinite noun: دعما, سلاحا
    if (form.length >= 4 && form.endsWith("ا") && !definite.has(form)) add(form.slice(0, -1));
  }
  for (let index = 0; index < bare; index += 1) {
    const form = forms[index];
    if (definite.has(form)) continue;
    for (const pronoun of pronounsOf(form)) {
      const shortest = pronoun === verbPronoun ? 4 : 2;
      if (form.length < pronoun.length + shortest || !form.endsWith(pronoun)) continue;
      for (const stem of restored(form.slice(0, -pronoun.length))) add(stem);
    }
  }
  return forms;
}

/** How Arabic words are told apart and looked up. */
export const tokens: TokenTable = {
  abbreviations: new Set(["د", "ا", "م", "ص", "ت"]), // doctor, professor, engineer, page, telephone
  possessiveLetters: "",
  parts: (word) => (isCompound(word) ? splitCompound(word, splitClitics) : splitClitics(word)),
  stem: lightStem,
  words: (word) => (isCompound(word) ? splitCompound(word) : noParts),
  readings,
  readingKey: (entry) => foldHamzaCarriers(normalize(entry).text),
};
