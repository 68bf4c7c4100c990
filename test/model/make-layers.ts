import type { SparseVector } from "../../src/features/vector.js";
import type { DenseLayer } from "../../src/model/topology.js";
import { createRandom } from "../../src/random.js";

const random = createRandom(7);

/** Weights drawn uniformly from (-limit, limit). */
function draw(length: number, limit: number): Float32Array {
  return Float32Array.from({ length }, () => (2 * random() - 1) * limit);
}

/** Random layers of a network with these widths: inputs, hidden units (if any), frames. */
export function makeLayers(...widths: readonly number[]): DenseLayer[] {
  return widths.slice(1).map((units, index) => {
    const isLast = index === widths.length - 2;
    return {
      name: isLast ? "frames" : "hidden",
      inputs: widths[index],
      units,
      activation: isLast ? "sigmoid" : "relu",
      kernel: draw(widths[index] * units, 2),
      bias: draw(units, 1),
    };
  });
}

/** A vector with these entries. */
export function makeVector(entries: Readonly<Record<number, number>>): SparseVector {
  return {
    indices: Int32Array.from(Object.keys(entries), Number),
    values: Float32Array.from(Object.values(entries)),
  };
}
