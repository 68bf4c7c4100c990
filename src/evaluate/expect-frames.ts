import { RiwayaError } from "../errors.js";
import type { Labeller } from "../labeller.js";
import { describeUnknownFrame } from "../unknown-frame.js";
import { type Evaluation, evaluate } from "./evaluate.js";
import type { Fixture } from "./fixtures.js";
import type { Mistake } from "./mistakes.js";

/** Scores that must be reached; where none is given, every fixture must get exactly its labels. */
export interface ExpectFramesOptions {
  /** Least F1 by frame, or of every frame that is annotated; 0 to 1. */
  readonly minF1?: number | Readonly<Record<string, number>>;
  /** Least macro-F1; 0 to 1. */
  readonly minMacroF1?: number;
  /** How many sentences a failure lists. @default 20 */
  readonly listed?: number;
}

/** A score that must be reached. */
interface Bar {
  readonly what: string;
  readonly score: number;
  readonly least: number;
  /** Whose mistakes explain a miss; every frame's where undefined. */
  readonly frame?: string;
}

/**
 * Holds a labeller against fixtures in a project's own tests, whatever runs them: it throws where a bar is missed, with the
 * sentences that were labelled wrongly.
 * @returns what was measured, for further assertions
 * @throws RiwayaError `bar-missed`, the message listing the sentences; `bad-usage` for a bar that is no F1 or a frame that the
 *   labeller does not know; and what `evaluate` throws
 */
export function expectFrames(
  labeller: Labeller,
  fixtures: readonly Fixture[],
  options: ExpectFramesOptions = {},
): Evaluation {
  const known = labeller.taxonomy.frames.map(({ id }) => id);
  checkBars(options, known);
  const errors = fixtures.length * known.length;
  const evaluation = evaluate(labeller, fixtures, { errors, bootstrap: 0, baseline: false });
  const bars = collectBars(evaluation, options);
  const missed = bars.filter(({ score, least }) => !(score >= least));
  if (missed.length === 0) return evaluation;
  const isWanted = ({ frame }: Mistake) =>
    missed.some((bar) => bar.frame === undefined || bar.frame === frame);
  throw new RiwayaError(
    "bar-missed",
    describeFailure(missed, evaluation.errors.filter(isWanted), options.listed ?? 20),
  );
}

function checkBars({ minF1, minMacroF1 }: ExpectFramesOptions, known: readonly string[]): void {
  const bars = typeof minF1 === "object" ? Object.entries(minF1) : [["every frame", minF1] as const];
  for (const [frame, least] of [...bars, ["the mean", minMacroF1] as const]) {
    if (least !== undefined && !(least >= 0 && least <= 1))
      throw new RiwayaError("bad-usage", `F1 of ${frame}: ${least} is no F1; from 0 to 1 is wanted`);
  }
  const unknown = typeof minF1 === "object" && Object.keys(minF1).find((frame) => !known.includes(frame));
  if (unknown) throw new RiwayaError("bad-usage", `minF1: ${describeUnknownFrame(unknown, known)}`);
}

function collectBars({ overall }: Evaluation, { minF1, minMacroF1 }: ExpectFramesOptions): Bar[] {
  if (minF1 === undefined && minMacroF1 === undefined)
    return [
      { what: "the share of sentences with exactly their labels", score: overall.exactMatch, least: 1 },
    ];
  const annotated = Object.keys(overall.frames).filter((frame) => overall.frames[frame].support > 0);
  const byFrame =
    typeof minF1 === "object"
      ? Object.entries(minF1)
      : annotated.flatMap((frame) => (minF1 === undefined ? [] : [[frame, minF1] as const]));
  const bars = byFrame.map(
    ([frame, least]): Bar => ({
      what: `F1 of ${frame}${overall.frames[frame].support === 0 ? ", which no fixture carries," : ""}`,
      score: overall.frames[frame].f1,
      least,
      frame,
    }),
  );
  if (minMacroF1 === undefined) return bars;
  return [...bars, { what: "macro-F1", score: overall.macro.f1, least: minMacroF1 }];
}

function describeFailure(missed: readonly Bar[], mistakes: readonly Mistake[], listed: number): string {
  // Four digits, because a score of 0.7996 that misses 0.8 must not read as 0.80.
  const bars = missed.map(
    ({ what, score, least }) => `${what} is ${Number(score.toFixed(4))}, below ${least}`,
  );
  const more = mistakes.length - listed;
  return [
    ...bars,
    ...mistakes.slice(0, listed).map(describeMistake),
    ...(more > 0 ? [`… and ${more} more`] : []),
  ].join("\n");
}

function describeMistake({ kind, frame, confidence, file, line, id, text, evidence }: Mistake): string {
  const place = file === undefined ? id : `${file}:${line}`;
  const words = evidence.map((span) => JSON.stringify(span.text)).join(", ");
  const head = `  ${kind === "miss" ? "missed" : "wrongly labelled"} ${frame} (${confidence.toFixed(2)})`;
  return `${head}${place === undefined ? "" : ` ${place}`}: ${text}${words && `\n    because of ${words}`}`;
}
