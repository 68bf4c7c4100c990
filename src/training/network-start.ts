import type { DenseLayer } from "../model/topology.js";
import type { Rows } from "./network-rows.js";
import type { NetworkSettings } from "./network-settings.js";

/** What goes into a network and comes out. */
export interface NetworkShape {
  /** Features, in the order of the weights' rows. */
  readonly names: readonly string[];
  /** Frame ids, in the order of the outputs. */
  readonly frames: readonly string[];
  /** Weights to start from and to be drawn to, `[features, frames]`; only without a hidden layer. @default zeros */
  readonly prior?: Float32Array;
}

/** The log-odds of each frame among the rows, half a row added on either side: `[frames]`. */
function baseLogits({ targets, weights }: Rows, frames: number): Float32Array {
  return Float32Array.from({ length: frames }, (_, frame) => {
    let yes = 0.5;
    let no = 0.5;
    weights.forEach((weight, row) => {
      if (targets[row * frames + frame] === 1) yes += weight;
      else no += weight;
    });
    return Math.log(yes / no);
  });
}

/** Uniform, of a variance of 2 / inputs, which relu layers keep: He et al., arXiv:1502.01852. */
function heUniform(length: number, inputs: number, random: () => number): Float32Array {
  const limit = Math.sqrt(6 / inputs);
  return Float32Array.from({ length }, () => (2 * random() - 1) * limit);
}

/** The layers that training starts from. */
export function startLayers(
  rows: Rows,
  { names, frames, prior }: NetworkShape,
  { hidden }: NetworkSettings,
  random: () => number,
): DenseLayer[] {
  const bias = baseLogits(rows, frames.length);
  const output = { name: "frames", units: frames.length, activation: "sigmoid", bias } as const;
  if (hidden === 0) {
    const kernel = prior ?? new Float32Array(names.length * frames.length);
    return [{ ...output, inputs: names.length, kernel }];
  }
  // Of thousands of inputs only those count that are set at once.
  const entries = rows.vectors.reduce((sum, vector) => sum + vector.indices.length, 0);
  const active = Math.max(1, entries / rows.vectors.length);
  return [
    {
      name: "hidden",
      inputs: names.length,
      units: hidden,
      activation: "relu",
      kernel: heUniform(names.length * hidden, active, random),
      bias: new Float32Array(hidden),
    },
    { ...output, inputs: hidden, kernel: heUniform(hidden * frames.length, hidden, random) },
  ];
}
