import type { LabelledLanguage } from "../languages.js";
import type { CueGrammar, LanguageGrammar } from "./grammar.js";
import { createLexicon } from "./lexicon.js";
import { findOccurrences } from "./occurrences.js";
import { namesOf } from "./pattern.js";
import { createPresence } from "./presence.js";
import { createProgram } from "./program.js";
import { tokenizeForCues } from "./tokens.js";
import { readWords } from "./words.js";

/**
 * Chooses for every pattern the step that is rarest in sample sentences, so that the matcher tries it on few sentences.
 * Changes speed, never results.
 */
export function chooseTriggers(
  grammar: CueGrammar,
  samples: readonly { readonly text: string; readonly language: LabelledLanguage }[],
): CueGrammar {
  const choose = (language: LabelledLanguage) => {
    const texts = samples.filter((sample) => sample.language === language).map(({ text }) => text);
    return chooseLanguageTriggers(grammar[language], language, texts);
  };
  return { ar: choose("ar"), en: choose("en") };
}

function chooseLanguageTriggers(
  grammar: LanguageGrammar,
  language: LabelledLanguage,
  texts: readonly string[],
): LanguageGrammar {
  const untriggered = grammar.patterns.map(({ trigger: _, ...pattern }) => pattern);
  const lexicon = createLexicon(grammar, untriggered.flatMap(namesOf), language);
  const programs = untriggered.map((pattern) => createProgram(pattern, lexicon));
  const counts = programs.map(({ required }) => required.map(() => 0));
  const presence = createPresence(lexicon.symbolCount);
  for (const text of texts) {
    presence.take(findOccurrences(readWords(tokenizeForCues(text, language)), lexicon));
    programs.forEach(({ required }, index) => {
      required.forEach((symbols, step) => {
        if (presence.hasAny(symbols)) counts[index][step] += 1;
      });
    });
  }
  const patterns = untriggered.map((pattern, index) => ({
    ...pattern,
    trigger: counts[index].indexOf(Math.min(...counts[index])),
  }));
  return { ...grammar, patterns };
}
