import type { Labeller } from "../dist/index.js";
import { detectLanguage, normalize, splitSentences, tokenize } from "../dist/text/index.js";
import type { LabelledLanguage } from "../src/languages.js";
import { toArticles } from "./corpus.js";

/** What a step works on. */
interface Material {
  readonly sentences: readonly string[];
  readonly language: LabelledLanguage;
  readonly labeller: Labeller;
}

const each =
  (run: (sentence: string, material: Material) => unknown) =>
  (material: Material): (() => void) =>
  () => {
    for (const sentence of material.sentences) run(sentence, material);
  };
const asOne =
  (run: (text: string) => unknown) =>
  ({ sentences }: Material): (() => void) => {
    const whole = toArticles(sentences).join("\n\n");
    return () => run(whole);
  };

/** The steps that are measured, by name: each gives what takes all sentences of a language through it once. */
export const steps: Readonly<Record<string, (material: Material) => () => void>> = {
  "normalize fold, one string": asOne((text) => normalize(text, { profile: "fold" })),
  "normalize clean, one string": asOne((text) => normalize(text, { profile: "clean" })),
  "normalize fold, sentences": each((sentence) => normalize(sentence, { profile: "fold" })),
  "splitSentences, one string": asOne((text) => splitSentences(text)),
  detectLanguage: each((sentence) => detectLanguage(sentence)),
  tokenize: each((sentence, { language }) => tokenize(sentence, { language })),
  labelSentence: each((sentence, { labeller, language }) => labeller.labelSentence(sentence, { language })),
  "label, articles": ({ sentences, labeller }) => {
    const articles = toArticles(sentences);
    return () => {
      for (const article of articles) labeller.label(article);
    };
  },
};
