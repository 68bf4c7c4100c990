import { z } from "zod";

const positive = z.number().positive();
const penalty = z.number().min(0);

/** How a network is trained; recorded in the model. */
export const networkSettingsSchema = z.strictObject({
  /** Units of the hidden layer; 0 for none: a logistic regression per frame. */
  hidden: z.int().min(0).max(256).default(0),
  /** Rounds over all rows. */
  epochs: z.int().min(1).default(16),
  /** Rows a step. */
  batchSize: z.int().min(1).default(256),
  /** Adam's first step size; it falls to 0 along half a cosine. */
  learningRate: positive.default(0.1),
  /** Weight of the squared distance of every weight to its prior, on the mean loss of a row. */
  l2: penalty.default(1e-3),
  /**
   * The same for the features of a group, by the part of their name before the first colon. By default, what is few and often
   * right (what the cue grammar says) is held less than the many words around.
   */
  groupL2: z.record(z.string(), penalty).default({ cue: 3e-4, grammar: 1e-5, language: 1e-5 }),
  /** How much rows with a frame count beside those without it, by frame. */
  positiveWeights: z.record(z.string(), positive).default({}),
  /** Seed of the first weights and of the order of rows. */
  seed: z.int().min(0).default(1),
});
export type NetworkSettings = z.infer<typeof networkSettingsSchema>;

/** The group of a feature: its name up to the first colon; "" without one. */
export function featureGroup(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf(":")));
}

/** The penalty of every feature, `[features]`. */
export function featurePenalties(names: readonly string[], settings: NetworkSettings): Float32Array {
  return Float32Array.from(names, (name) => settings.groupL2[featureGroup(name)] ?? settings.l2);
}
