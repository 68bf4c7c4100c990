/** The features of one sentence: rows of the model's feature list, each once, and their values, of equal length. */
export interface SparseVector {
  readonly indices: Int32Array;
  readonly values: Float32Array;
}
