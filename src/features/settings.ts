import { z } from "zod";

/** Which features a model looks at beside the hits of its cue grammar. Part of the model's metadata. */
export const featureSettingsSchema = z.strictObject({
  /** What else of a sentence counts: nothing, the cue classes that its words belong to, or its words. */
  context: z.enum(["none", "classes", "words"]),
  /** How many seeds a class or word must stand in before it becomes a feature. */
  minimumCount: z.number().int().min(1),
  /** Classes whose words stand for their class alone, so that no actor's name carries a label. */
  masked: z.array(z.string()),
});
export type FeatureSettings = z.infer<typeof featureSettingsSchema>;

/** What a model uses unless it is told otherwise. */
export const defaultFeatureSettings: FeatureSettings = {
  context: "none",
  minimumCount: 5,
  masked: ["STATE", "DEMONYM", "ORG", "ORG2"],
};
