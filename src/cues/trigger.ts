import type { LabelledLanguage } from "../languages.js";
import { normalizeBriefly } from "../text/normalize.js";
import type { CueGrammar, LanguageGrammar } from "./grammar.js";
import { createLexicon } from "./lexicon.js";
import { findOccurrences } from "./occurrences.js";
import { namesOfSlot, requiredSlots } from "./pattern.js";
import { createPresence } from "./presence.js";
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
  const lexicon = createLexicon(grammar, language);
  const slots = grammar.patterns.map(({ pattern }) =>
    requiredSlots(pattern).map((number) => ({
      number,
      symbols: namesOfSlot(pattern, number).map(lexicon.symbolOf),
      count: 0,
    })),
  );
  const presence = createPresence(lexicon.symbolCount);
  for (const text of texts) {
    presence.take(findOccurrences(readWords(normalizeBriefly(text), text, lexicon), lexicon.lists));
    for (const slot of slots.flat()) if (slot.symbols.some(presence.has)) slot.count += 1;
  }
  const rarest = slots.map((row) => row.reduce((a, b) => (b.count < a.count ? b : a)).number);
  return {
    ...grammar,
    patterns: grammar.patterns.map((pattern, index) => ({ ...pattern, trigger: rarest[index] })),
  };
}
