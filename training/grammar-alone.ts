import type { CueGrammar } from "../src/cues/grammar.js";
import { type CueMatcher, createCueMatcher } from "../src/cues/matcher.js";
import { readCues } from "../src/cues/read-cues.js";
import type { Prediction } from "../src/evaluate/index.js";
import { frameScores } from "../src/features/grammar-score.js";
import type { LabelledLanguage } from "../src/languages.js";

/** The score from which the grammar alone gives a label. */
export const grammarThreshold = 0.5;

const matchers = new WeakMap<CueGrammar[LabelledLanguage], CueMatcher>();

/** What the cue grammar says of a sentence without any learning. */
export function predictByGrammar(cues: CueGrammar, text: string, language: LabelledLanguage): Prediction {
  const grammar = cues[language];
  const matcher = matchers.get(grammar) ?? createCueMatcher(grammar, language);
  matchers.set(grammar, matcher);
  const scores = frameScores(grammar, readCues(text, matcher).hits);
  return {
    labels: scores.filter(({ score }) => score >= grammarThreshold).map(({ frame }) => frame),
    confidences: Object.fromEntries(scores.map(({ frame, score }) => [frame, score])),
  };
}
