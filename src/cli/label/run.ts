import type { Article } from "../../article.js";
import { countLabels } from "../../batch/count-labels.js";
import type { LabelStreamOptions } from "../../batch/label-chunks.js";
import { joinPieces } from "../../batch/pieces.js";
import type { Rejection } from "../../batch/rejection.js";
import type { RenderedArticle } from "../../batch/rendered.js";
import type { FormatSettings, ResultFormatter, StreamedFormat } from "../../batch/results/index.js";
import { extendTrail } from "../../batch/run/trail.js";
import type { Destination } from "./destination.js";
import { formatErrorRow, formatRejection } from "./rejections.js";
import type { Tally } from "./tally.js";

export interface LabelRun {
  readonly source: AsyncIterable<Article | Rejection>;
  readonly stream: LabelStreamOptions;
  /** What writes the results: a format that workers know, or a formatter of this thread. */
  readonly format: StreamedFormat | ResultFormatter;
  readonly settings: FormatSettings;
  readonly destination: Destination;
  readonly tally: Tally;
  /** The checksum over the inputs that were done before. */
  readonly trail: number;
  readonly errorRows: boolean;
  /** Told of every rejection; what it throws ends the run. */
  readonly onRejection: (rejection: Rejection) => void;
  /** Told now and then that there is progress. */
  readonly onProgress: () => void;
}

/** How a run ended. */
export interface LabelEnd {
  readonly trail: number;
  /** Whether the reader of the output went away. */
  readonly readerGone: boolean;
}

/** Labels a source and writes the results, each input's before the next one's. */
export async function runLabelling(run: LabelRun): Promise<LabelEnd> {
  const { destination, tally, errorRows, onRejection, onProgress } = run;
  let { trail } = run;
  const finishInput = async (input: { readonly id?: string | number; readonly place?: string }) => {
    trail = extendTrail(trail, input);
    await destination.advance(() => ({ done: tally.done, counts: tally.toCounts(), trail }));
  };
  for await (const { write, results } of typeof run.format === "string"
    ? renderElsewhere(run, run.format)
    : renderHere(run, run.format)) {
    for (const [index, result] of results.entries()) {
      if ("error" in result) {
        onRejection(result);
        tally.addRejection();
        await destination.writeError(formatRejection(result));
        if (errorRows) await destination.write(formatErrorRow(result));
      } else {
        await write(index);
        tally.addArticle(result.sentences, result.labels);
      }
      await finishInput(result);
    }
    if (!(await destination.flush())) return { trail, readerGone: true };
    onProgress();
  }
  return { trail, readerGone: false };
}

/** What a run needs to know of a result, once it is written. */
type Written = Pick<RenderedArticle, "id" | "sentences" | "labels">;

interface Batch {
  readonly results: readonly (Written | Rejection)[];
  /** Writes a result; one after the other. */
  readonly write: (index: number) => Promise<void>;
}

/** Results whose text comes from whoever labelled. */
async function* renderElsewhere(
  { source, stream, settings, destination }: LabelRun,
  format: StreamedFormat,
): AsyncGenerator<Batch> {
  const { labelRendered } = await import("../../batch/rendered.js");
  const { frames: _, ...rest } = settings;
  for await (const { pieces, results } of labelRendered(source, { ...stream, render: { format, ...rest } })) {
    const take = createTaker(pieces);
    yield {
      results,
      async write(index) {
        const { bytes } = results[index] as RenderedArticle;
        for (const piece of take(bytes)) await destination.write(piece);
      },
    };
  }
}

/** Takes so many bytes at a time from pieces that are cut anywhere. */
function createTaker(pieces: readonly Uint8Array[]) {
  let piece = 0;
  let offset = 0;
  return function* take(bytes: number): Generator<Uint8Array> {
    for (let left = bytes; left > 0; ) {
      const part = pieces[piece].subarray(offset, offset + left);
      yield part;
      left -= part.length;
      offset += part.length;
      if (offset < pieces[piece].length) continue;
      piece += 1;
      offset = 0;
    }
  };
}

/** Results that are formatted in this thread. */
async function* renderHere(
  { source, stream, settings, destination }: LabelRun,
  formatter: ResultFormatter,
): AsyncGenerator<Batch> {
  const { labelStream } = await import("../../batch/label-stream.js");
  for await (const result of labelStream(source, stream)) {
    if ("error" in result) {
      yield { results: [result], write: async () => {} };
      continue;
    }
    const labels = countLabels(result.sentences, settings.frames);
    yield {
      results: [{ id: result.id, sentences: result.sentences.length, labels }],
      async write() {
        for (const piece of joinPieces(formatter.row(result))) await destination.write(piece);
      },
    };
  }
}
