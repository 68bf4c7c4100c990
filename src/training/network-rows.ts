import type { SparseVector } from "../features/vector.js";

/** Training rows. */
export interface Rows {
  readonly vectors: readonly SparseVector[];
  /** 1 where a row carries a frame, else 0: `[rows, frames]`. */
  readonly targets: Float32Array;
  /** How much a row counts: `[rows]`. */
  readonly weights: Float32Array;
}

/** The rows of these numbers, in this order. */
export function selectRows({ vectors, targets, weights }: Rows, chosen: readonly number[]): Rows {
  const frames = targets.length / vectors.length;
  return {
    vectors: chosen.map((row) => vectors[row]),
    targets: Float32Array.from(
      chosen.flatMap((row) => [...targets.subarray(row * frames, (row + 1) * frames)]),
    ),
    weights: Float32Array.from(chosen, (row) => weights[row]),
  };
}

/** Hands out rows as dense matrices, row after row, in a buffer that it fills anew each time. */
export function createDensifier(width: number, height: number) {
  const buffer = new Float32Array(width * height);
  let filled: readonly SparseVector[] = [];
  return (vectors: readonly SparseVector[]): Float32Array => {
    // Only what was written is wiped: rows are almost empty.
    filled.forEach(({ indices }, row) => {
      for (const index of indices) buffer[row * width + index] = 0;
    });
    vectors.forEach(({ indices, values }, row) => {
      for (let entry = 0; entry < indices.length; entry += 1) {
        buffer[row * width + indices[entry]] = values[entry];
      }
    });
    filled = vectors;
    return buffer.subarray(0, vectors.length * width);
  };
}
