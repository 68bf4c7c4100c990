import type { LabelledRow } from "../article.js";
import type { RiwayaError } from "../errors.js";

/** An input that could not become a labelled article. */
export interface Rejection {
  /** The article's id, where it was known. */
  readonly id?: string | number;
  /** Where it came from: `file`, `file:line`, or `article 12`, counted from 1 in the stream. */
  readonly place: string;
  /** What is wrong with it and what to do. */
  readonly error: RiwayaError;
  /** The raw row, cut at 1,000 UTF-16 units. */
  readonly input?: string;
}

/** What a batch gives for each input, in the order of the inputs: `"error" in result` tells a rejection. */
export type BatchResult = LabelledRow | Rejection;
