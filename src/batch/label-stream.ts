import { isRejection, type StreamSource } from "./entry.js";
import { createLabelJob } from "./job.js";
import { type LabelStreamOptions, labelChunks } from "./label-chunks.js";
import type { BatchResult } from "./rejection.js";

/**
 * Labels a stream of articles: each comes out as the article with its sentences and passages, in the order of the source.
 * A bare text, and an article without an id, gets its number in the stream (from 1) as its id. What cannot be labelled comes
 * out as a `Rejection` in its place, and so do the rejections that readers put into the source.
 *
 * Reads no further ahead than a buffer of some megabytes of text allows. Large jobs are shared between worker threads; small
 * ones (about two million UTF-16 units) are done in this thread, in turns of a few hundredths of a second. Leaving the loop
 * stops the workers and closes the source.
 * @throws RiwayaError `bad-usage`, `bad-model`; with `onError: "throw"` the error of the first rejection; the reason of
 * the signal; the error of the source, after the results of all that came before it
 */
export async function* labelStream(
  source: StreamSource,
  options: LabelStreamOptions = {},
): AsyncGenerator<BatchResult> {
  for await (const { entries, results } of labelChunks(source, options, createLabelJob)) {
    for (const [index, result] of results.entries()) {
      options.signal?.throwIfAborted();
      if (!isRejection(result)) yield { ...entries[index], ...result } as BatchResult;
      else if (options.onError === "throw") throw result.error;
      else yield result;
    }
  }
}
