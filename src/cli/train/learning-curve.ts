import { RiwayaError } from "../../errors.js";
import type { CurvePoint, CurveScore } from "../../training/index.js";
import { parseWhole } from "../arguments.js";

/** The value of `--sizes`, smallest first; [] where there is none. @throws RiwayaError `bad-usage` */
export function parseSizes(value: string | undefined): number[] {
  if (value === undefined) return [];
  const sizes = value.split(",").map((size) => parseWhole(size.trim(), "--sizes", 1));
  if (new Set(sizes).size < sizes.length)
    throw new RiwayaError("bad-usage", `--sizes ${value}: a size stands twice`);
  return sizes.sort((a, b) => a - b);
}

const ratio = ({ f1, interval }: CurveScore) =>
  f1.toFixed(2) + (interval === null ? "" : ` [${interval.map((end) => end.toFixed(2)).join("–")}]`);

/** A learning curve as plain text: a line for each number of sentences a frame, and what it says. */
export function formatCurve(curve: readonly CurvePoint[]): string {
  const frames = Object.keys(curve[0]?.frames ?? {});
  const rows = [
    ["a frame", "in all", "macro F1", ...frames],
    ...curve.map(({ size, seeds, macro, frames: scores }) => [
      `up to ${size}`,
      String(seeds),
      ratio(macro),
      ...frames.map((frame) => `${ratio(scores[frame])} of ${scores[frame].seeds}`),
    ]),
  ];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padStart(widths[column])).join("  "));
  return [
    "learning curve: F1 out of fold, 95 % intervals in brackets, and the sentences of the frame that were learned from",
    ...lines,
    ...advise(curve),
    "",
  ].join("\n");
}

/** A gain of the last step from which on more seeds are worth their while. */
const worthwhile = 0.02;

function advise(curve: readonly CurvePoint[]): string[] {
  const [before, last] = curve.slice(-2);
  if (!last) return [];
  const gain = last.macro.f1 - before.macro.f1;
  if (gain < worthwhile)
    return [`From ${before.size} to ${last.size} macro F1 hardly changes (${signed(gain)}).`];
  return [
    `From ${before.size} to ${last.size} macro F1 still rises (${signed(gain)}): more seeds will help.`,
  ];
}

const signed = (value: number) => `${value < 0 ? "-" : "+"}${Math.abs(value).toFixed(2)}`;
