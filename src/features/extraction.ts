import type { SparseVector } from "./vector.js";

/** Where a feature was seen: `[start, end)` in UTF-16 units of the sentence, and the share of the feature's value that it made. */
export interface FeatureSpan {
  readonly start: number;
  readonly end: number;
  readonly share: number;
}

/** The features of a sentence. */
export interface Extraction {
  readonly vector: SparseVector;
  /** The words that made each feature, in the order of the vector; worked out when asked for. */
  readonly spans: () => readonly (readonly FeatureSpan[])[];
}
