import type { LoadLabeller } from "../../src/cli/load.js";
import { RiwayaError } from "../../src/errors.js";
import type { LabelledSentence, Labeller, LabelOptions } from "../../src/labeller.js";

const model = { name: "fake", version: "0", hash: "00" };

/** A labeller without a model: a line is a sentence, and the word `denied` in it a denial with confidence 0.9. */
export const fakeLabeller: Labeller = {
  model,
  taxonomy: {
    frames: [
      {
        id: "denial",
        names: { ar: "نفي", en: "denial" },
        definition: "rejects as untrue",
        keywords: { ar: ["نفى"], en: ["denied"] },
      },
    ],
  },
  label(text, options) {
    const sentences: LabelledSentence[] = [];
    for (const match of text.matchAll(/[^\n]+/g)) {
      sentences.push(labelLine(match[0], match.index, options));
    }
    return { sentences, passages: [], model };
  },
  labelSentence: (text, options) => labelLine(text, 0, options),
};

function labelLine(text: string, start: number, options: LabelOptions = {}): LabelledSentence {
  const at = text.indexOf("denied");
  const confidence = at === -1 ? 0.1 : 0.9;
  const evidence = [{ text: "denied", start: start + at, end: start + at + 6, weight: 2 }];
  return {
    text,
    start,
    end: start + text.length,
    language: "en",
    labels:
      confidence >= (options.threshold ?? 0.5)
        ? [{ frame: "denial", confidence, evidence: at === -1 ? [] : evidence }]
        : [],
    confidences: { denial: confidence },
  };
}

/** Knows the bundled model and no other. */
export const loadFake: LoadLabeller = async (options) => {
  if (options?.model === undefined) return fakeLabeller;
  throw new RiwayaError("bad-model", `${options.model}: no model there`);
};
