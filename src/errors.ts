/** What went wrong, stable across versions; the message says where and what to do. */
export type RiwayaErrorCode =
  | "bad-usage" // an option, flag or argument that does not exist or does not fit
  | "bad-input" // a text, row, fixture or seed that cannot be read as what it should be
  | "bad-model" // a model that is missing, damaged, or of another format version
  | "bad-cues" // a cue lexicon that cannot be compiled
  | "bar-missed" // `expectFrames`: a labeller does worse than it must
  | "missing-peer"; // an optional package that this function needs is not installed

/** The one error that riwaya throws. Its message names the file, line and value, and what to do. */
export class RiwayaError extends Error {
  override readonly name = "RiwayaError";
  readonly code: RiwayaErrorCode;

  constructor(code: RiwayaErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
