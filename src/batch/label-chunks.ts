import { availableParallelism } from "node:os";
import { RiwayaError } from "../errors.js";
import { type Labeller, type LabelOptions, type LoadOptions, loadLabeller } from "../labeller.js";
import type { Bounds } from "./buffer.js";
import { type Crew, createGrowingCrew, createSoloCrew } from "./crew.js";
import { type Entry, isRejection, rejectionOf, type StreamSource } from "./entry.js";
import { inOrder } from "./in-order.js";
import { isFailure, type Job } from "./job.js";
import type { Finished } from "./line.js";
import { createPool } from "./pool.js";
import type { Rejection } from "./rejection.js";
import type { RenderSettings } from "./render-job.js";

export interface LabelStreamOptions extends LoadOptions, LabelOptions {
  /** The labeller of `model`, where it is loaded already; workers load their own, so `model` is wanted too. @default loaded */
  readonly labeller?: Labeller;
  /**
   * Worker threads; with 0 or 1 all is done in this thread, as small jobs are in any case.
   * @default `os.availableParallelism()`
   */
  readonly concurrency?: number;
  /**
   * What an input that cannot be labelled does: comes out as a `Rejection` in its place, or ends the stream with its error.
   * @default "yield"
   */
  readonly onError?: "yield" | "throw";
  /** Stops everything; the stream then throws the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Units of text up to which starting workers costs more than it saves. */
const smallJob = 1 << 21;

const chunkUnits = 1 << 16;
const soloBounds: Bounds = { chunkUnits, chunkEntries: 512, chunks: 2, entries: 1024, units: 2 * chunkUnits };
/** For a crew of workers: four chunks each, and room for what is done and waits behind a long article. */
export const poolBounds = (workers: number): Bounds => ({
  chunkUnits,
  chunkEntries: 512,
  chunks: 4 * workers,
  entries: Math.max(1 << 14, workers * 1024),
  units: Math.max(1 << 22, workers * 4 * chunkUnits),
});

/** A chunk of the stream: its entries, and in their places what was made of them. */
export interface LabelledChunk<T> {
  readonly entries: readonly Entry[];
  readonly results: readonly (T | Rejection)[];
  readonly pieces: readonly Uint8Array[];
}

/**
 * What `labelStream` and `labelRendered` share: a stream labelled chunk by chunk.
 * @throws RiwayaError `bad-usage`, `bad-model`; with `onError: "throw"` the error of the first rejection
 */
export async function* labelChunks<T extends object>(
  source: StreamSource,
  options: LabelStreamOptions,
  createJob: (labeller: Labeller, label: LabelOptions) => Job<T>,
  render?: RenderSettings,
): AsyncGenerator<LabelledChunk<T>> {
  const { model, threshold, signal } = options;
  const workers = checkOptions(options);
  signal?.throwIfAborted();
  const labeller = options.labeller ?? (await loadLabeller(model === undefined ? {} : { model }));
  const label: LabelOptions = threshold === undefined ? {} : { threshold };
  // Refuses a threshold that does not fit before anything is read.
  labeller.label("", label);
  const solo = createSoloCrew(createJob(labeller, label));
  const settings = {
    label,
    modelHash: labeller.model.hash,
    ...(model === undefined ? {} : { model: String(model) }),
    ...(render === undefined ? {} : { render }),
  };
  const crew: Crew<T> =
    workers < 2 ? solo : createGrowingCrew(solo, smallJob, () => createPool<T>(workers, { settings }));
  const bounds = workers < 2 ? soloBounds : poolBounds(workers);
  for await (const chunk of inOrder(source, crew, bounds, signal)) {
    yield { entries: chunk.entries, results: resultsOf(chunk), pieces: chunk.reply.pieces };
  }
}

function resultsOf<T extends object>({ entries, first, reply }: Finished<T>): (T | Rejection)[] {
  let article = 0;
  return entries.map((entry, index) => {
    if (isRejection(entry)) return entry;
    const outcome = reply.outcomes[article];
    article += 1;
    if (!isFailure(outcome)) return outcome;
    return rejectionOf(first + index, entry, outcome.failure.code, outcome.failure.reason);
  });
}

function checkOptions({
  concurrency = availableParallelism(),
  onError = "yield",
}: LabelStreamOptions): number {
  if (!Number.isInteger(concurrency) || concurrency < 0) {
    throw new RiwayaError(
      "bad-usage",
      `concurrency ${concurrency}: a number of worker threads is wanted, 0 or more`,
    );
  }
  if (onError !== "yield" && onError !== "throw") {
    throw new RiwayaError("bad-usage", `onError ${JSON.stringify(onError)}: "yield" or "throw" is wanted`);
  }
  return concurrency;
}
