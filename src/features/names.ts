import type { CueGrammar } from "../cues/grammar.js";
import { createCueMatcher } from "../cues/matcher.js";
import { readCues } from "../cues/read-cues.js";
import { type LabelledLanguage, labelledLanguages } from "../languages.js";
import { createContextReader } from "./context.js";
import { collectLexicalNames } from "./lexical-names.js";
import type { FeatureSettings, LexicalSettings } from "./settings.js";

/** The names of the features of one language, in the order of a model's weights. */
export interface FeatureNames {
  readonly language: string;
  readonly frames: readonly string[];
  readonly grammar: readonly string[];
  readonly negated: readonly string[];
  readonly patterns: readonly string[];
}

/** Names the features that a cue grammar gives in one language: the score of each frame, whether its cues are negated, each pattern by its number. */
export function nameGrammarFeatures(cues: CueGrammar, language: LabelledLanguage): FeatureNames {
  const { patterns } = cues[language];
  const frames = [...new Set(patterns.map((pattern) => pattern.frame))].sort();
  return {
    language: `language:${language}`,
    frames,
    grammar: frames.map((frame) => `grammar:${language}:${frame}`),
    negated: frames.map((frame) => `negated:${language}:${frame}`),
    patterns: patterns.map((_, index) => `cue:${language}:${index}`),
  };
}

/** The prefix of the context features of a language. */
export function contextPrefix(language: LabelledLanguage): string {
  return `context:${language}:`;
}

type Texts = readonly { readonly text: string; readonly language: LabelledLanguage }[];

/**
 * Lists the features of a model, in the order of its weights: what the grammar gives, then the context and the n-grams of the seeds.
 * Looks at texts only, never at labels; deterministic.
 */
export function collectFeatureNames(cues: CueGrammar, texts: Texts, settings: FeatureSettings): string[] {
  const names = labelledLanguages.flatMap((language) => {
    const own = nameGrammarFeatures(cues, language);
    return [own.language, ...own.grammar, ...own.negated, ...own.patterns];
  });
  for (const language of labelledLanguages) {
    const matcher = createCueMatcher(cues[language], language);
    const readContext = createContextReader(matcher, settings);
    const counts = new Map<string, number>();
    for (const row of texts) {
      if (row.language !== language) continue;
      const seen = new Set<string>();
      readContext(readCues(row.text, matcher), (name) => seen.add(name));
      for (const name of seen) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    const frequent = [...counts].filter(([, count]) => count >= settings.minimumCount).map(([name]) => name);
    names.push(...frequent.sort().map((name) => contextPrefix(language) + name));
  }
  return settings.lexical ? [...names, ...nameLexicalFeatures(texts, settings.lexical)] : names;
}

function nameLexicalFeatures(texts: Texts, { minimumCount, limit }: LexicalSettings): string[] {
  const languages = labelledLanguages.filter((language) => texts.some((row) => row.language === language));
  return languages.flatMap((language) => {
    const own = texts.filter((row) => row.language === language).map(({ text }) => text);
    return collectLexicalNames(own, language, { minimumCount, limit: Math.ceil(limit / languages.length) });
  });
}
