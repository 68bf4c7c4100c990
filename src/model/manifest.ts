import { z } from "zod";
import { modelMetadataSchema } from "./metadata.js";

const denseSchema = z.object({
  class_name: z.literal("Dense"),
  config: z.object({
    name: z.string(),
    units: z.int().positive(),
    activation: z.enum(["relu", "sigmoid"]),
    use_bias: z.literal(true),
    batch_input_shape: z.tuple([z.null(), z.int().positive()]).optional(),
  }),
});

const weightSchema = z.object({
  name: z.string(),
  shape: z.array(z.int().positive()),
  dtype: z.literal("float32"),
});

/**
 * A `model.json`: TF.js's layers format of a sequential model of one or two dense layers (hidden: relu, output: sigmoid)
 * whose weights lie in one file, in layer order, kernel before bias; and what the model says of itself.
 */
export const manifestSchema = z.object({
  modelTopology: z.object({
    class_name: z.literal("Sequential"),
    config: z.object({ layers: z.array(denseSchema).min(1).max(2) }),
  }),
  weightsManifest: z.tuple([
    z.object({ paths: z.tuple([z.literal("weights.bin")]), weights: z.array(weightSchema) }),
  ]),
  userDefinedMetadata: modelMetadataSchema,
});
export type Manifest = z.infer<typeof manifestSchema>;
