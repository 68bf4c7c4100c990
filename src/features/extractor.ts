import type { CueGrammar } from "../cues/grammar.js";
import { type CueMatcher, type CueReading, createCueMatcher } from "../cues/matcher.js";
import { tokenizeForCues } from "../cues/tokens.js";
import { type LabelledLanguage, labelledLanguages } from "../languages.js";
import { contextWords } from "./context.js";
import type { Extraction, FeatureSpan } from "./extraction.js";
import { frameScores } from "./grammar-score.js";
import type { FeatureSettings } from "./settings.js";

export type { Extraction } from "./extraction.js";
export { type FeatureSettings, featureSettingsSchema } from "./settings.js";

/** Turns sentences into feature vectors. */
export interface Extractor {
  /** Length of the vectors. */
  readonly size: number;
  readonly names: readonly string[];
  /** @param text one sentence in the original spelling */
  extract(text: string, language: LabelledLanguage): Extraction;
}

/** Reads the cues of a sentence: folded, tokenized, matched. */
export function readCues(text: string, language: LabelledLanguage, matcher: CueMatcher): CueReading {
  return matcher.read(tokenizeForCues(text, language));
}

/** Names of the features that a cue grammar gives in one language: the score of each frame, whether its cues are negated, its patterns and exclusions. */
function cueFeatureNames(cues: CueGrammar, language: LabelledLanguage): string[] {
  const { patterns } = cues[language];
  const frames = [...new Set(patterns.map((pattern) => pattern.frame))].sort();
  return [
    `language:${language}`,
    ...frames.map((frame) => `grammar:${language}:${frame}`),
    ...frames.map((frame) => `negated:${language}:${frame}`),
    ...patterns.map(
      ({ frame, pattern, weight }) =>
        `cue:${language}:${weight === undefined ? "not " : ""}${frame}: ${pattern}`,
    ),
  ];
}

/**
 * Lists the features of a model, in the order of its weights: what the grammar gives, then the words of the seeds' context.
 * Looks at texts only, never at labels; deterministic.
 */
export function collectFeatureNames(
  cues: CueGrammar,
  texts: readonly { readonly text: string; readonly language: LabelledLanguage }[],
  settings: FeatureSettings,
): string[] {
  const names = labelledLanguages.flatMap((language) => cueFeatureNames(cues, language));
  if (settings.context === "none") return names;
  for (const language of labelledLanguages) {
    const matcher = createCueMatcher(cues[language], language);
    const counts = new Map<string, number>();
    for (const row of texts) {
      if (row.language !== language) continue;
      const seen = new Set(
        contextWords(readCues(row.text, language, matcher), matcher, settings).map(({ name }) => name),
      );
      for (const name of seen) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const frequent = [...counts].filter(([, count]) => count >= settings.minimumCount).map(([name]) => name);
    names.push(...frequent.sort().map((name) => `word:${language}:${name}`));
  }
  return names;
}

/** Builds the extractor of a model from its cue grammar and feature names. */
export function createExtractor(
  cues: CueGrammar,
  names: readonly string[],
  settings: FeatureSettings,
): Extractor {
  const index = new Map(names.map((name, position) => [name, position]));
  const readers = new Map<LabelledLanguage, ReturnType<typeof createReader>>();
  return {
    size: names.length,
    names,
    extract(text, language) {
      let reader = readers.get(language);
      if (!reader) {
        reader = createReader(cues, language, index, settings);
        readers.set(language, reader);
      }
      return reader(text);
    },
  };
}

function createReader(
  cues: CueGrammar,
  language: LabelledLanguage,
  index: ReadonlyMap<string, number>,
  settings: FeatureSettings,
): (text: string) => Extraction {
  const grammar = cues[language];
  const matcher = createCueMatcher(grammar, language);
  const own = cueFeatureNames(cues, language);
  const numberOf = (name: string) => index.get(name) ?? -1;
  const languageFeature = numberOf(own[0]);
  const patternFeatures = own.slice(own.length - grammar.patterns.length).map(numberOf);
  const prefix = `word:${language}:`;
  const wordFeatures = new Map<string, number>();
  for (const [name, position] of index)
    if (name.startsWith(prefix)) wordFeatures.set(name.slice(prefix.length), position);

  return (text) => {
    const reading = readCues(text, language, matcher);
    const { words, hits } = reading;
    const found = new Map<number, { value: number; spans: FeatureSpan[] }>();
    const add = (feature: number, value: number, spans: FeatureSpan[]) => {
      if (feature < 0) return;
      const seen = found.get(feature);
      if (seen) seen.spans.push(...spans);
      else found.set(feature, { value, spans });
    };
    add(languageFeature, 1, []);
    for (const hit of hits) {
      const spans = [{ start: words.starts[hit.start], end: words.ends[hit.end - 1], share: 1 }];
      add(patternFeatures[hit.pattern], 1, spans);
      if (hit.negated)
        add(numberOf(`negated:${language}:${grammar.patterns[hit.pattern].frame}`), 1, [...spans]);
    }
    for (const { frame, score, spans } of frameScores(grammar, reading))
      add(numberOf(`grammar:${language}:${frame}`), score, spans);
    if (settings.context !== "none") {
      for (const { name, start, end } of contextWords(reading, matcher, settings)) {
        const feature = wordFeatures.get(name);
        if (feature !== undefined) add(feature, 1, [{ start, end, share: 1 }]);
      }
    }
    const sorted = [...found].sort(([a], [b]) => a - b);
    return {
      vector: {
        indices: Int32Array.from(sorted, ([feature]) => feature),
        values: Float32Array.from(sorted, ([, { value }]) => value),
      },
      spans: sorted.map(([, { spans }]) => shareOut(spans)),
    };
  };
}

/** A feature seen in several places counts once: each place gets its part. */
function shareOut(spans: readonly FeatureSpan[]): readonly FeatureSpan[] {
  let total = 0;
  for (const { share } of spans) total += share;
  return total <= 1 ? spans : spans.map(({ start, end, share }) => ({ start, end, share: share / total }));
}
