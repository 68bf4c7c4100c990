import { isRejection, type StreamSource } from "./entry.js";
import { type LabelStreamOptions, labelChunks } from "./label-chunks.js";
import type { Rejection } from "./rejection.js";
import { createRenderJob, type RenderedArticle, type RenderSettings } from "./render-job.js";

export type { RenderedArticle, RenderSettings } from "./render-job.js";

export interface LabelRenderedOptions extends LabelStreamOptions {
  readonly render: RenderSettings;
}

/** The output of some neighbouring articles. */
export interface RenderedChunk {
  /** UTF-8, in the order of the articles, cut anywhere: written one after the other they are the whole. */
  readonly pieces: readonly Uint8Array[];
  /** What the pieces hold, article by article; a rejection, told by `"error" in result`, has nothing in them. */
  readonly results: readonly (RenderedArticle | Rejection)[];
}

/**
 * `labelStream` for programs that only write results down: whoever labels also formats, so that the main thread has
 * nothing to do but to order and to forward bytes. What stands before the first row and after the last is not in it:
 * `createFormatter(…).begin()` and `.end()` give that. An article comes as soon as it is done where the source waits for its
 * reader, and in chunks of some 64 Ki units of text where there is much to do.
 * @throws as `labelStream`
 */
export async function* labelRendered(
  source: StreamSource,
  options: LabelRenderedOptions,
): AsyncGenerator<RenderedChunk> {
  const { render, onError } = options;
  const chunks = labelChunks(
    source,
    options,
    (labeller, label) => createRenderJob(labeller, label, render),
    render,
  );
  for await (const { pieces, results } of chunks) {
    const rejected = onError === "throw" ? results.find(isRejection) : undefined;
    if (rejected !== undefined) throw rejected.error;
    yield { pieces, results };
  }
}
