import { count, legible } from "../legible.js";
import { formatDuration } from "./pace.js";
import type { Tally } from "./tally.js";

export interface SummaryOptions {
  readonly duplicates: number;
  /** How long this run took, and how many of the sentences it labelled itself. */
  readonly seconds: number;
  readonly sentencesNow: number;
  readonly out?: string;
  readonly errors?: string;
}

/** The closing lines of a run. */
export function formatSummary(tally: Tally, options: SummaryOptions): string {
  const { duplicates, seconds, sentencesNow, out, errors } = options;
  const rate = Math.round(sentencesNow / Math.max(seconds, 0.001)).toLocaleString("en");
  const labels = Object.entries(tally.labels).map(
    ([frame, number]) => `${legible(frame)} ${number.toLocaleString("en")}`,
  );
  const lines = [
    `${count(tally.articles, "article")}, ${count(tally.sentences, "sentence")} in ${formatDuration(seconds)} (${rate} sentences/s)`,
    `sentences with ${labels.join(", ")}`,
  ];
  if (tally.rejected > 0) {
    const where = errors === undefined ? "" : `: ${legible(errors)}`;
    lines.push(`${count(tally.rejected, "input")} rejected${where}`);
  }
  if (duplicates > 0) lines.push(`${count(duplicates, "article")} with an id that came before`);
  if (out !== undefined) lines.push(`written to ${legible(out)}`);
  return lines.join("\n");
}
