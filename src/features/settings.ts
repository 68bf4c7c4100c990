import { z } from "zod";

/** Which features a model looks at. Part of the model's metadata. */
export const featureSettingsSchema = z.strictObject({
  /** Words around the cues: none, single words, or words and neighbouring pairs. */
  context: z.enum(["none", "words", "pairs"]),
  /** How many seeds a word or pair must stand in before it becomes a feature. */
  minimumCount: z.number().int().min(1),
  /** Classes whose words stand for their class alone, so that no actor's name carries a label. */
  masked: z.array(z.string()),
});
export type FeatureSettings = z.infer<typeof featureSettingsSchema>;

/** What the bundled model uses; `training/ABLATIONS.md` says what each part is worth. */
export const defaultFeatureSettings: FeatureSettings = {
  context: "words",
  minimumCount: 5,
  masked: ["STATE", "DEMONYM", "ORG", "ORG2", "PARTY_NAME"],
};
