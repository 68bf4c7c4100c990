import type { SparseVector } from "../features/vector.js";
import type { DenseLayer } from "./topology.js";

/** Computes what TF.js would from the same weights, straight on typed arrays. */
export interface Scorer {
  /**
   * The raw scores of a sentence: one logit a frame, `[frames]`.
   * @param vector its indices must be rows of the first layer.
   */
  score(vector: SparseVector): Float64Array;
  /**
   * What each feature of the vector adds to the logit of a frame, one number per entry: weight × value, for a hidden
   * layer gradient × value. A relu network is linear around its input, so both sum up to the logit less a constant.
   * @param frame index of the frame
   */
  contributions(vector: SparseVector, frame: number): Float64Array;
}

/** Adds the rows of a kernel that a sparse vector names to the bias: `[units]`. */
function project({ kernel, bias, units }: DenseLayer, { indices, values }: SparseVector): Float64Array {
  const sums = new Float64Array(bias);
  for (let entry = 0; entry < indices.length; entry += 1) {
    const value = values[entry];
    const row = indices[entry] * units;
    for (let unit = 0; unit < units; unit += 1) sums[unit] += value * kernel[row + unit];
  }
  return sums;
}

function linearScorer(output: DenseLayer): Scorer {
  return {
    score: (vector) => project(output, vector),
    contributions: ({ indices, values }, frame) => {
      const parts = new Float64Array(indices.length);
      for (let entry = 0; entry < indices.length; entry += 1) {
        parts[entry] = values[entry] * output.kernel[indices[entry] * output.units + frame];
      }
      return parts;
    },
  };
}

function hiddenScorer(hidden: DenseLayer, output: DenseLayer): Scorer {
  const frames = output.units;
  return {
    score(vector) {
      const activations = project(hidden, vector);
      const logits = new Float64Array(output.bias);
      for (let unit = 0; unit < hidden.units; unit += 1) {
        const activation = activations[unit];
        if (activation <= 0) continue;
        for (let frame = 0; frame < frames; frame += 1) {
          logits[frame] += activation * output.kernel[unit * frames + frame];
        }
      }
      return logits;
    },
    contributions(vector, frame) {
      const activations = project(hidden, vector);
      const { indices, values } = vector;
      const parts = new Float64Array(indices.length);
      for (let unit = 0; unit < hidden.units; unit += 1) {
        if (activations[unit] <= 0) continue;
        const slope = output.kernel[unit * frames + frame];
        for (let entry = 0; entry < indices.length; entry += 1) {
          parts[entry] += values[entry] * slope * hidden.kernel[indices[entry] * hidden.units + unit];
        }
      }
      return parts;
    },
  };
}

/** Makes a scorer of one dense layer, or of a hidden one (relu) and an output layer. */
export function createScorer(layers: readonly DenseLayer[]): Scorer {
  return layers.length === 1 ? linearScorer(layers[0]) : hiddenScorer(layers[0], layers[1]);
}
