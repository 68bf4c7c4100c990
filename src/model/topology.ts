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
