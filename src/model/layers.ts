import { RiwayaError } from "../errors.js";
import type { Manifest } from "./manifest.js";
import type { DenseLayer } from "./topology.js";

/**
 * Cuts the weights of a model into its layers.
 * @param where the model's location, named in errors
 * @throws RiwayaError `bad-model` where layers, shapes and bytes do not fit each other or a weight is not finite.
 */
export function readLayers(manifest: Manifest, bytes: Uint8Array, where: string): DenseLayer[] {
  const fail = (file: string, problem: string): never => {
    throw new RiwayaError("bad-model", `${where}${file}: ${problem}; train the model again or copy it anew`);
  };
  const dense = manifest.modelTopology.config.layers.map((layer) => layer.config);
  const specs = manifest.weightsManifest[0].weights;
  const wanted = 4 * specs.reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0);
  if (bytes.byteLength !== wanted) {
    fail("weights.bin", `has ${bytes.byteLength} bytes where model.json describes ${wanted}`);
  }
  // A copy: bytes read from a file may start anywhere in a shared buffer, and floats want an aligned start.
  const floats = new Float32Array(bytes.slice().buffer);
  const odd = floats.findIndex((value) => !Number.isFinite(value));
  if (odd >= 0) fail("weights.bin", `weight ${odd} is ${floats[odd]}`);

  const layers: DenseLayer[] = [];
  let offset = 0;
  let inputs =
    dense[0].batch_input_shape?.[1] ?? fail("model.json", "the first layer has no batch_input_shape");
  dense.forEach(({ name, units, activation }, index) => {
    const wantedActivation = index === dense.length - 1 ? "sigmoid" : "relu";
    if (activation !== wantedActivation) {
      fail("model.json", `layer "${name}" has activation ${activation} where ${wantedActivation} is wanted`);
    }
    const shapes = [`${name}/kernel [${inputs},${units}]`, `${name}/bias [${units}]`];
    shapes.forEach((shape, part) => {
      const spec = specs[2 * index + part];
      const found = spec ? `${spec.name} [${spec.shape}]` : "nothing";
      if (found !== shape)
        fail("model.json", `weight ${2 * index + part} is ${found} where ${shape} is wanted`);
    });
    const kernelEnd = offset + inputs * units;
    layers.push({
      name,
      inputs,
      units,
      activation,
      kernel: floats.subarray(offset, kernelEnd),
      bias: floats.subarray(kernelEnd, kernelEnd + units),
    });
    offset = kernelEnd + units;
    inputs = units;
  });
  if (specs.length !== 2 * dense.length) {
    fail("model.json", `describes ${specs.length} weights where ${2 * dense.length} are wanted`);
  }
  return layers;
}
