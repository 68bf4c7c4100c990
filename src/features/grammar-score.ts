import type { LanguageGrammar } from "../cues/grammar.js";
import type { CueHit } from "../cues/matcher.js";

/** How sure the grammar alone is of a frame. */
export interface FrameScore {
  readonly frame: string;
  /** 0 to 1. */
  readonly score: number;
  /** The hits that made it. */
  readonly hits: readonly CueHit[];
}

/** How much a further pattern adds to the surest one, and how many are counted. */
const supportShare = 0.35;
const supportCount = 3;

/** The surest pattern of each frame, raised a little by further ones (a damped noisy-or). Frames without a hit are left out. */
export function frameScores(grammar: LanguageGrammar, hits: readonly CueHit[]): FrameScore[] {
  const byFrame = new Map<string, CueHit[]>();
  for (const hit of hits) {
    const { frame, weight } = grammar.patterns[hit.pattern];
    if (!weight) continue;
    const known = byFrame.get(frame);
    if (known) known.push(hit);
    else byFrame.set(frame, [hit]);
  }
  return [...byFrame].map(([frame, found]) => ({ frame, score: combine(grammar, found), hits: found }));
}

function combine(grammar: LanguageGrammar, hits: readonly CueHit[]): number {
  const weights: number[] = [];
  hits.forEach(({ pattern }, index) => {
    // the hits of one pattern stand together, and count once
    if (index === 0 || hits[index - 1].pattern !== pattern)
      weights.push(grammar.patterns[pattern].weight ?? 0);
  });
  weights.sort((a, b) => b - a);
  let score = weights[0];
  for (const weight of weights.slice(1, 1 + supportCount)) score += (1 - score) * weight * supportShare;
  return score;
}
