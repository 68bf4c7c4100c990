/** The features of one sentence: sorted, unique rows of the model's feature list and their values, of equal length. */
export interface SparseVector {
  readonly indices: Int32Array;
  readonly values: Float32Array;
}
