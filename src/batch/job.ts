import type { Article } from "../article.js";
import { RiwayaError, type RiwayaErrorCode } from "../errors.js";
import type { LabelledArticle, Labeller, LabelOptions } from "../labeller.js";

/** Why an article has no result. Plain data: an error loses its class and code on the way between threads. */
export interface Failure {
  readonly failure: { readonly code: RiwayaErrorCode; readonly reason: string };
}

/** What became of the articles of a chunk, one outcome each, in their order. */
export interface Reply<T> {
  readonly outcomes: readonly (T | Failure)[];
  /** The output of the whole chunk, where it was asked for as text: UTF-8, cut anywhere. */
  readonly pieces: readonly Uint8Array[];
}

/** The work on a chunk, wherever it is done. */
export type Job<T> = (articles: readonly Article[]) => Reply<T>;

export function isFailure<T extends object>(outcome: T | Failure): outcome is Failure {
  return "failure" in outcome;
}

export function failureOf(error: unknown, what: string): Failure {
  if (error instanceof RiwayaError) return { failure: { code: error.code, reason: error.message } };
  const reason = error instanceof Error ? error.message : String(error);
  return { failure: { code: "bad-input", reason: `${what} (${reason})` } };
}

/** Labels every article of a chunk. */
export function createLabelJob(labeller: Labeller, options: LabelOptions): Job<LabelledArticle> {
  return (articles) => ({
    outcomes: articles.map(({ text }) => {
      try {
        return labeller.label(text, options);
      } catch (error) {
        return failureOf(error, "it cannot be labelled");
      }
    }),
    pieces: [],
  });
}
