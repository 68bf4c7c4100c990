/** A stretch of a text, `[start, end)`, in UTF-16 units of the original. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
