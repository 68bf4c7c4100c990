import type { CueGrammar } from "../cues/grammar.js";
import { type CueHit, type CueReading, createCueMatcher } from "../cues/matcher.js";
import { cutSentence, readCues, tokenizeForCues } from "../cues/read-cues.js";
import type { LabelledLanguage } from "../languages.js";
import { normalizeBriefly } from "../text/normalize.js";
import { createContextReader } from "./context.js";
import type { Extraction, FeatureSpan } from "./extraction.js";
import { frameScores } from "./grammar-score.js";
import { createLexicalReader, type LexicalReading } from "./lexical.js";
import { contextPrefix, nameGrammarFeatures } from "./names.js";
import { lexicalUnits } from "./ngrams.js";
import type { FeatureSettings } from "./settings.js";
import type { SparseVector } from "./vector.js";

/** Turns sentences into feature vectors. */
export interface Extractor {
  /** Length of the vectors. */
  readonly size: number;
  readonly names: readonly string[];
  /** @param text one sentence in the original spelling */
  extract(text: string, language: LabelledLanguage): Extraction;
}

/** Takes a feature, its value, and the words `[start, end)` that made it with their part in it. */
type FeatureVisitor = (feature: number, value: number, start: number, end: number, share: number) => void;

/** Builds the extractor of a model from its cue grammar and feature names. */
export function createExtractor(
  cues: CueGrammar,
  names: readonly string[],
  settings: FeatureSettings,
): Extractor {
  const numbers = new Map(names.map((name, position) => [name, position]));
  const readers = new Map<LabelledLanguage, (text: string) => Extraction>();
  return {
    size: names.length,
    names,
    extract(text, language) {
      let read = readers.get(language);
      if (!read) {
        read = createReader(cues, language, numbers, settings);
        readers.set(language, read);
      }
      return read(text);
    },
  };
}

function createReader(
  cues: CueGrammar,
  language: LabelledLanguage,
  numbers: ReadonlyMap<string, number>,
  settings: FeatureSettings,
): (text: string) => Extraction {
  const grammar = cues[language];
  const matcher = createCueMatcher(grammar, language);
  const readContext = createContextReader(matcher, settings);
  const own = nameGrammarFeatures(cues, language);
  const numberOf = (name: string) => numbers.get(name) ?? -1;
  const languageFeature = numberOf(own.language);
  const patternFeatures = own.patterns.map(numberOf);
  const frameFeatures = new Map(
    own.frames.map((frame, index) => [
      frame,
      { grammar: numberOf(own.grammar[index]), negated: numberOf(own.negated[index]) },
    ]),
  );
  const prefix = contextPrefix(language);
  const contextFeatures = new Map<string, number>();
  for (const [name, number] of numbers) {
    if (name.startsWith(prefix)) contextFeatures.set(name.slice(prefix.length), number);
  }

  const visitFeatures = (reading: CueReading, visit: FeatureVisitor) => {
    visit(languageFeature, 1, 0, 0, 0);
    const visitHit = (feature: number, value: number, hit: CueHit, share: number) =>
      visit(feature, value, hit.start, hit.end, share);
    for (const hit of reading.hits) {
      visitHit(patternFeatures[hit.pattern], 1, hit, 1);
      const { frame } = grammar.patterns[hit.pattern];
      if (hit.negated) visitHit(frameFeatures.get(frame)?.negated ?? -1, 1, hit, 1);
    }
    for (const { frame, score, hits } of frameScores(grammar, reading.hits)) {
      const feature = frameFeatures.get(frame)?.grammar ?? -1;
      for (const hit of hits) visitHit(feature, score, hit, grammar.patterns[hit.pattern].weight ?? 0);
    }
    readContext(reading, (name, word) => visit(contextFeatures.get(name) ?? -1, 1, word, word + 1, 1));
  };

  const readLexical = settings.lexical && createLexicalReader(numbers, language);
  const nothing = readCues("", matcher);
  // Without cues there is nothing to read but words.
  const readsCues = grammar.patterns.length > 0 || settings.context !== "none";

  const extractionOf = (reading: CueReading, lexical?: LexicalReading): Extraction => {
    const entries = new Map<number, number>();
    const indices: number[] = [];
    const values: number[] = [];
    visitFeatures(reading, (feature, value) => {
      if (feature < 0 || entries.has(feature)) return;
      entries.set(feature, indices.length);
      indices.push(feature);
      values.push(value);
    });
    let known: readonly (readonly FeatureSpan[])[] | undefined;
    const findSpans = () => {
      const spans = indices.map((): FeatureSpan[] => []);
      const { starts, ends } = reading.words;
      visitFeatures(reading, (feature, _value, start, end, share) => {
        if (feature >= 0 && end > start) {
          spans[entries.get(feature) as number].push({ start: starts[start], end: ends[end - 1], share });
        }
      });
      return [...spans, ...(lexical?.spans() ?? [])].map(shareOut);
    };
    return {
      vector: joinEntries(indices, values, lexical),
      spans() {
        known ??= findSpans();
        return known;
      },
    };
  };
  // What most sentences give, made once.
  const silence = extractionOf(nothing);

  return (text) => {
    const sentence = cutSentence(text);
    const normalized = normalizeBriefly(sentence);
    const reading = readsCues ? matcher.read(normalized, sentence) : nothing;
    if (readLexical) {
      return extractionOf(
        reading,
        readLexical(lexicalUnits(tokenizeForCues(normalized, sentence, language))),
      );
    }
    return settings.context === "none" && reading.hits.length === 0 ? silence : extractionOf(reading);
  };
}

/** The vector of what cues and n-grams give. */
function joinEntries(
  indices: readonly number[],
  values: readonly number[],
  lexical: LexicalReading | undefined,
): SparseVector {
  if (!lexical) return { indices: new Int32Array(indices), values: new Float32Array(values) };
  const vector = {
    indices: new Int32Array(indices.length + lexical.indices.length),
    values: new Float32Array(indices.length + lexical.indices.length),
  };
  vector.indices.set(indices);
  vector.indices.set(lexical.indices, indices.length);
  vector.values.set(values);
  vector.values.set(lexical.values, indices.length);
  return vector;
}

/** A feature seen in several places counts once: each place gets its part. */
function shareOut(spans: readonly FeatureSpan[]): readonly FeatureSpan[] {
  let total = 0;
  for (const { share } of spans) total += share;
  return total <= 1 ? spans : spans.map(({ start, end, share }) => ({ start, end, share: share / total }));
}
