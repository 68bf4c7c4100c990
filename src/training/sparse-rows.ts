import type { SparseVector } from "../features/vector.js";

/** The features of rows end to end: row `r` holds the entries from `starts[r]` to `starts[r + 1]`. */
export interface SparseRows {
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float32Array;
}

/** Lays vectors end to end. */
export function joinVectors(vectors: readonly SparseVector[]): SparseRows {
  const starts = new Int32Array(vectors.length + 1);
  vectors.forEach(({ indices }, row) => {
    starts[row + 1] = starts[row] + indices.length;
  });
  const indices = new Int32Array(starts[vectors.length]);
  const values = new Float32Array(starts[vectors.length]);
  vectors.forEach((vector, row) => {
    indices.set(vector.indices, starts[row]);
    values.set(vector.values, starts[row]);
  });
  return { starts, indices, values };
}

/** The sum of a row's values times their weights. */
export function projectRow(
  { starts, indices, values }: SparseRows,
  row: number,
  weights: Float64Array,
): number {
  let sum = 0;
  for (let entry = starts[row]; entry < starts[row + 1]; entry += 1)
    sum += values[entry] * weights[indices[entry]];
  return sum;
}
