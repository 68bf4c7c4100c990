import type { Extraction, FeatureSpan } from "./extraction.js";

/** Words that decided for a label: `[start, end)` in UTF-16 units of the sentence, and what they added to the logit. */
export interface DecidingSpan {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** How many spans are named at most, and from which share of the first one's weight on. */
const mostSpans = 3;
const leastShare = 0.15;

/**
 * The spans whose features weighed most for a frame, heaviest first. A feature's contribution is shared by the places that
 * made it; features on the same words add up, and a span inside a chosen one is part of it.
 * @param contributions what each feature of the vector added to the logit, in the vector's order
 */
export function decidingSpans(extraction: Extraction, contributions: Float64Array): DecidingSpan[] {
  const spans = extraction.spans();
  const places = new Map<number, { start: number; end: number; weight: number }>();
  for (let entry = 0; entry < spans.length; entry += 1) {
    const contribution = contributions[entry];
    if (contribution === 0) continue;
    for (const { start, end, share } of spans[entry])
      addPlace(places, { start, end, share: share * contribution });
  }
  const sorted = [...places.values()]
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.start - b.start);
  const chosen: DecidingSpan[] = [];
  for (const place of sorted) {
    if (chosen.length === mostSpans || place.weight < leastShare * sorted[0].weight) break;
    if (chosen.every(({ start, end }) => place.end <= start || place.start >= end)) chosen.push(place);
  }
  return chosen;
}

function addPlace(
  places: Map<number, { start: number; end: number; weight: number }>,
  { start, end, share }: FeatureSpan,
): void {
  // One number for both: a sentence has at most 65,536 units.
  const key = start * 0x20000 + end;
  const place = places.get(key);
  if (place) place.weight += share;
  else places.set(key, { start, end, weight: share });
}
