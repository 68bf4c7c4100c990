import { RiwayaError } from "../../errors.js";
import type { Evaluation } from "../../evaluate/index.js";
import type { Taxonomy } from "../../frames.js";
import { describeUnknownFrame } from "../../unknown-frame.js";
import { parseNumber } from "../arguments.js";

/** Scores that an evaluation must reach. */
export interface Bars {
  /** @throws RiwayaError `bad-usage` for a bar on a frame that the model does not know. */
  checkFrames(taxonomy: Taxonomy): void;
  /** A message for every bar that was missed, over all sentences. */
  findMissed(evaluation: Pick<Evaluation, "overall">): string[];
}

/**
 * @param macro the value of `--min-macro-f1`
 * @param frames the values of `--min-f1`, each `FRAME=X`
 * @throws RiwayaError `bad-usage` unless each F1 is from 0 to 1
 */
export function parseBars(macro: string | undefined, frames: readonly string[] = []): Bars {
  const macroBar = macro === undefined ? undefined : parseNumber(macro, "--min-macro-f1", 0, 1);
  const frameBars = frames.map((value) => {
    const [, frame, bar] = /^([^=]+)=(.*)$/.exec(value) ?? [];
    if (frame === undefined) throw new RiwayaError("bad-usage", `--min-f1 wants FRAME=X, not "${value}"`);
    return { frame, bar: parseNumber(bar, `--min-f1 ${frame}`, 0, 1) };
  });
  return {
    checkFrames({ frames: known }) {
      const ids = known.map(({ id }) => id);
      const unknown = frameBars.find(({ frame }) => !ids.includes(frame));
      if (unknown === undefined) return;
      throw new RiwayaError("bad-usage", `--min-f1: ${describeUnknownFrame(unknown.frame, ids)}`);
    },
    findMissed: ({ overall }) => [
      ...(macroBar === undefined ? [] : describeMiss("macro-F1", overall.macro.f1, macroBar)),
      ...frameBars.flatMap(({ frame, bar }) => describeMiss(`F1 of ${frame}`, overall.frames[frame].f1, bar)),
    ],
  };
}

function describeMiss(what: string, score: number, bar: number): string[] {
  // Four digits, because a score of 0.7996 that misses 0.8 must not read as 0.80.
  return score >= bar ? [] : [`${what} is ${Number(score.toFixed(4))}, below the bar of ${bar}`];
}
