import { z } from "zod";

/** A fully connected layer: `output = activation(input · kernel + bias)`. */
export interface DenseLayer {
  readonly name: string;
  readonly inputs: number;
  readonly units: number;
  readonly activation: "relu" | "sigmoid";
  /** `[inputs, units]`, row after row. */
  readonly kernel: Float32Array;
  /** `[units]` */
  readonly bias: Float32Array;
}

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
 * The parts of a TF.js layers-format `model.json` that riwaya reads: a sequential model of one or two dense layers
 * (hidden: relu, output: sigmoid) whose weights lie in one file, in layer order, kernel before bias.
 */
export const topologySchema = z.object({
  modelTopology: z.object({
    class_name: z.literal("Sequential"),
    config: z.object({ layers: z.array(denseSchema).min(1).max(2) }),
  }),
  weightsManifest: z.tuple([
    z.object({ paths: z.tuple([z.literal("weights.bin")]), weights: z.array(weightSchema) }),
  ]),
});
export type Topology = z.infer<typeof topologySchema>;

/** Describes layers as TF.js's `model.save` does, so that `tf.loadLayersModel` loads them. */
export function writeTopology(layers: readonly DenseLayer[]): object {
  // The initialisers are never used; zeros keep TF.js from drawing random weights while it loads.
  const zeros = { class_name: "Zeros", config: {} };
  return {
    modelTopology: {
      class_name: "Sequential",
      config: {
        name: "riwaya",
        layers: layers.map(({ name, inputs, units, activation }, index) => ({
          class_name: "Dense",
          config: {
            name,
            ...(index === 0 ? { batch_input_shape: [null, inputs], dtype: "float32" } : {}),
            units,
            activation,
            use_bias: true,
            kernel_initializer: zeros,
            bias_initializer: zeros,
          },
        })),
      },
      keras_version: "tfjs-layers",
      backend: "tensor_flow.js",
    },
    weightsManifest: [
      {
        paths: ["weights.bin"],
        weights: layers.flatMap(({ name, inputs, units }) => [
          { name: `${name}/kernel`, shape: [inputs, units], dtype: "float32" },
          { name: `${name}/bias`, shape: [units], dtype: "float32" },
        ]),
      },
    ],
  };
}

/** The bytes of `weights.bin` for these layers: float32, little-endian, as TF.js stores them. */
export function writeWeights(layers: readonly DenseLayer[]): Uint8Array {
  const arrays = layers.flatMap(({ kernel, bias }) => [kernel, bias]);
  const floats = new Float32Array(arrays.reduce((sum, array) => sum + array.length, 0));
  let offset = 0;
  for (const array of arrays) {
    floats.set(array, offset);
    offset += array.length;
  }
  return new Uint8Array(floats.buffer);
}
