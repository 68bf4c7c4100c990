import type { Article } from "../article.js";
import type { Labeller, LabelOptions } from "../labeller.js";
import { countLabels } from "./count-labels.js";
import { type Failure, failureOf, type Job } from "./job.js";
import { joinPieces } from "./pieces.js";
import { createFormatter, type FormatSettings, type StreamedFormat } from "./results/formatter.js";

/** How results are written. Plain data; the frames are those of the model. */
export interface RenderSettings extends Omit<FormatSettings, "frames"> {
  readonly format: StreamedFormat;
}

/** An article whose output stands in the pieces of its chunk. */
export interface RenderedArticle {
  readonly id: string | number;
  /** Bytes of its output, which follows that of the articles before it. */
  readonly bytes: number;
  /** UTF-16 units of its text. */
  readonly units: number;
  readonly sentences: number;
  /** Sentences that carry each frame, in the order of the model's frames. */
  readonly labels: readonly number[];
}

/** Labels every article of a chunk and writes the results in a format. */
export function createRenderJob(
  labeller: Labeller,
  options: LabelOptions,
  { format, ...settings }: RenderSettings,
): Job<RenderedArticle> {
  const frames = labeller.taxonomy.frames.map(({ id }) => id);
  const formatter = createFormatter(format, { ...settings, frames });
  const render = (article: Article) => {
    const { id, text } = article;
    const labelled = labeller.label(text, options);
    const pieces = [...encodePieces(formatter.row({ ...article, ...labelled }))];
    const { sentences } = labelled;
    const bytes = pieces.reduce((sum, piece) => sum + piece.length, 0);
    const labels = countLabels(sentences, frames);
    return { rendered: { id, bytes, units: text.length, sentences: sentences.length, labels }, pieces };
  };
  return (articles) => {
    const all: Uint8Array[] = [];
    const outcomes = articles.map((article): RenderedArticle | Failure => {
      try {
        const { rendered, pieces } = render(article);
        for (const piece of pieces) all.push(piece);
        return rendered;
      } catch (error) {
        return failureOf(error, "its result cannot be written");
      }
    });
    return { outcomes, pieces: [...joinSmall(all)] };
  };
}

const encoder = new TextEncoder();

/** UTF-8 in pieces of some size: the whole output of a very long article would outgrow a string. */
function* encodePieces(texts: Iterable<string>): Generator<Uint8Array> {
  for (const piece of joinPieces(texts)) yield encoder.encode(piece);
}

/** Bytes from which a piece is worth a write of its own. */
const largePiece = 1 << 18;

function* joinSmall(pieces: readonly Uint8Array[]): Generator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    bytes += piece.length;
    if (bytes < largePiece) continue;
    yield join(waiting, bytes);
    waiting = [];
    bytes = 0;
  }
  if (bytes > 0) yield join(waiting, bytes);
}

function join(pieces: readonly Uint8Array[], bytes: number): Uint8Array {
  const whole = new Uint8Array(bytes);
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}
