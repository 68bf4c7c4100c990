import { z } from "zod";
import { featureSettingsSchema } from "../features/settings.js";
import { taxonomySchema } from "../frames.js";
import { labelledLanguages } from "../languages.js";
import { cueFileNames, modelFormatVersion } from "./files.js";

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 sum in lower-case hexadecimal is wanted");
const probability = z.number().min(0).max(1);
const languageSchema = z.enum(labelledLanguages);

/** Frame id → language → value. */
const byFrame = <T extends z.ZodType>(value: T) => z.record(z.string(), z.record(languageSchema, value));

/** How labels did on seeds that neither the network, nor calibration, nor thresholds had seen. */
const frameMetricsSchema = z.strictObject({
  /** `all` seeds, or those that `calibration` weighs, because they mirror the news. */
  rows: z.enum(["all", "calibration"]),
  frame: z.string(),
  language: languageSchema,
  /** Rows that were labelled. */
  count: z.int().min(0),
  /** Rows that carry the frame. */
  support: z.int().min(0),
  precision: probability,
  recall: probability,
  f1: probability,
  /** Mean squared distance of confidence and truth. */
  brier: probability,
  /** Mean distance of confidence and share of right labels over ten bins of equal mass. */
  calibrationError: probability,
});
export type FrameMetrics = z.infer<typeof frameMetricsSchema>;

/** What a model says of itself: `userDefinedMetadata` of its `model.json`. */
export const modelMetadataSchema = z
  .strictObject({
    formatVersion: z.literal(modelFormatVersion),
    name: z.string().min(1),
    version: z.string().min(1),
    /** That the files are generated, and by what. */
    generatedBy: z.string(),
    taxonomy: taxonomySchema,
    /** Settings of the feature extractor. */
    features: featureSettingsSchema,
    /** Frame → language → Platt's parameters on the logit. */
    calibration: byFrame(z.strictObject({ slope: z.number(), intercept: z.number() })),
    /** Frame → language → the confidence from which a label is given. */
    thresholds: byFrame(probability),
    metrics: z.array(frameMetricsSchema),
    /** The training data: how many rows, and the sum over them. */
    seeds: z.strictObject({ count: z.int().min(0), sha256: sha256Schema }),
    /** What computed the weights: `plain` TypeScript, or a backend of TensorFlow.js of this version. */
    backend: z.string(),
    tfjs: z.string().optional(),
    /** Settings of the trainer. */
    settings: z.record(z.string(), z.json()),
    checksums: z.strictObject({
      "weights.bin": sha256Schema,
      "features.json": sha256Schema,
      ...(Object.fromEntries(cueFileNames.map((name) => [name, sha256Schema])) as Record<
        (typeof cueFileNames)[number],
        typeof sha256Schema
      >),
    }),
    /** Over the whole `model.json` without this field, and so, by way of the checksums, over all files. */
    hash: sha256Schema,
  })
  .superRefine(({ taxonomy, calibration, thresholds }, context) => {
    for (const [field, table] of Object.entries({ calibration, thresholds })) {
      const ids = taxonomy.frames.map((frame) => frame.id);
      if (Object.keys(table).sort().join() !== [...ids].sort().join()) {
        context.addIssue({ code: "custom", path: [field], message: `wants the frames ${ids.join(", ")}` });
      }
    }
  });
export type ModelMetadata = z.infer<typeof modelMetadataSchema>;
