import type { Taxonomy } from "../../src/frames.js";
import type { Labeller } from "../../src/labeller.js";

const frame = (id: string, en: string[], ar: string[]) => ({
  id,
  names: { en: id, ar: id },
  definition: id,
  keywords: { en, ar },
});

/** A small taxonomy with keywords. */
export const taxonomy: Taxonomy = {
  frames: [
    frame("terror-labelling", ["terrorist", "terror group"], ["إرهابي", "جماعة إرهابية", "القاعدة"]),
    frame("denial", ["denied", "no links to"], ["نفى"]),
    frame("foreign-backing", ["-backed"], ["مدعوم من"]),
  ],
};

/** A labeller that gives `denial`, with its word as evidence, where "denied" or "نفى" stands in the sentence. */
export const denialLabeller: Labeller = {
  model: { name: "sample", version: "1.2.3", hash: "0123456789abcdef0123" },
  taxonomy,
  label: () => {
    throw new Error("evaluation must label sentences, never articles");
  },
  labelSentence(text, options = {}) {
    const found = /denied|نفى/u.exec(text);
    const language = options.language ?? (/\p{Script=Arabic}/u.test(text) ? "ar" : "en");
    const span = { start: 0, end: text.length, text, language };
    if (language === "other") return { ...span, labels: [], confidences: {} };
    const confidences = {
      "terror-labelling": 0.1,
      denial: found === null ? 0.05 : 0.9,
      "foreign-backing": 0.02,
    };
    if (found === null) return { ...span, labels: [], confidences };
    const [word] = found;
    const evidence = [{ text: word, start: found.index, end: found.index + word.length, weight: 2 }];
    return { ...span, labels: [{ frame: "denial", confidence: 0.9, evidence }], confidences };
  },
};
