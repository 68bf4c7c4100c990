import { z } from "zod";

/** Which n-grams of words and characters a model looks at. */
export const lexicalSettingsSchema = z.strictObject({
  /** How many seeds of a language an n-gram must stand in before it becomes a feature. */
  minimumCount: z.int().min(1),
  /** How many features there are at most, shared evenly by the languages; the most frequent n-grams stay. */
  limit: z.int().min(1),
});
export type LexicalSettings = z.infer<typeof lexicalSettingsSchema>;

/** Which features a model looks at beside the hits of its cue grammar. Part of the model's metadata. */
export const featureSettingsSchema = z.strictObject({
  /** What else of a sentence counts: nothing, the cue classes that its words belong to, or its words. */
  context: z.enum(["none", "classes", "words"]),
  /** How many seeds a class or word must stand in before it becomes a feature. */
  minimumCount: z.number().int().min(1),
  /** Classes whose words stand for their class alone, so that no actor's name carries a label. */
  masked: z.array(z.string()),
  /** N-grams of words and characters, for frames that no cue tells. @default none */
  lexical: lexicalSettingsSchema.optional(),
});
export type FeatureSettings = z.infer<typeof featureSettingsSchema>;

/** What a model uses beside its cues when it is not told otherwise: nothing. */
export const defaultFeatureSettings: FeatureSettings = {
  context: "none",
  minimumCount: 5,
  masked: ["STATE", "DEMONYM", "ORG", "ORG2"],
};

/** Seeds from which on an n-gram that stands in one of them alone is chance. */
const manySeeds = 1000;

/** The n-grams that suit so many seeds: all of a few; of many those that come again. Keeps a model of few frames below 5 MB. */
export function lexicalSettingsFor(seeds: number): LexicalSettings {
  return { minimumCount: seeds < manySeeds ? 1 : 2, limit: 60_000 };
}
