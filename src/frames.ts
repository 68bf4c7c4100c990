import { z } from "zod";

const byLanguage = <T extends z.ZodType>(value: T) => z.strictObject({ ar: value, en: value });

/** One frame of a taxonomy: what it is called and what it means. */
export const frameSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, "a frame id is lower-case letters, digits and hyphens"),
  names: byLanguage(z.string().min(1)),
  definition: z.string().min(1),
  /** Sentences that carry the frame, and near misses that do not, for annotators and readers. */
  examples: z.strictObject({ yes: z.array(z.string().min(1)), no: z.array(z.string().min(1)) }).optional(),
  /** Plain words and phrases for the keyword baseline that evaluation prints beside the model. */
  keywords: byLanguage(z.array(z.string().min(1))),
});
export type Frame = z.infer<typeof frameSchema>;

/** The frames that a model labels. It belongs to the model, not to the code. */
export const taxonomySchema = z
  .strictObject({ frames: z.array(frameSchema).min(1) })
  .refine((taxonomy) => new Set(taxonomy.frames.map((frame) => frame.id)).size === taxonomy.frames.length, {
    error: "two frames have the same id",
  });
export type Taxonomy = z.infer<typeof taxonomySchema>;
