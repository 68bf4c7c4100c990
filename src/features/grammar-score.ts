import type { LanguageGrammar } from "../cues/grammar.js";
import type { CueReading } from "../cues/matcher.js";
import type { FeatureSpan } from "./extraction.js";

/** How sure the grammar alone is of a frame. */
export interface FrameScore {
  readonly frame: string;
  /** 0 to 1. */
  readonly score: number;
  readonly spans: FeatureSpan[];
}

/** How much a further pattern adds to the surest one, and how many are counted. */
const supportShare = 0.35;
const supportCount = 3;

/** The surest pattern of each frame, raised a little by further ones (a damped noisy-or). Frames without a hit are left out. */
export function frameScores(grammar: LanguageGrammar, { words, hits }: CueReading): FrameScore[] {
  const byFrame = new Map<string, Map<number, { weight: number; spans: FeatureSpan[] }>>();
  for (const hit of hits) {
    const { frame, weight } = grammar.patterns[hit.pattern];
    if (weight === undefined || weight === 0) continue;
    let patterns = byFrame.get(frame);
    if (!patterns) {
      patterns = new Map();
      byFrame.set(frame, patterns);
    }
    const span = { start: words.starts[hit.start], end: words.ends[hit.end - 1], share: weight };
    const seen = patterns.get(hit.pattern);
    if (seen) seen.spans.push(span);
    else patterns.set(hit.pattern, { weight, spans: [span] });
  }
  return [...byFrame].map(([frame, patterns]) => {
    const weights = [...patterns.values()].map(({ weight }) => weight).sort((a, b) => b - a);
    let score = weights[0];
    for (const weight of weights.slice(1, 1 + supportCount)) score += (1 - score) * weight * supportShare;
    return { frame, score, spans: [...patterns.values()].flatMap(({ spans }) => spans) };
  });
}
