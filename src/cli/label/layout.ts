import type { Article } from "../../article.js";
import type { Rejection } from "../../batch/rejection.js";
import { createFormatter, type FormatSettings, type ResultFormatter } from "../../batch/results/formatter.js";
import { reservedNames } from "../../batch/results/reserved.js";
import type { Labeller } from "../../labeller.js";
import type { Io } from "../io.js";
import { type OutputFormat, outputFormats } from "./formats.js";
import { checkKeep, createFieldFilter, type IsReserved } from "./keep.js";
import type { LabelOptions } from "./options.js";

/** How the results of a run look. */
export interface Layout {
  readonly settings: FormatSettings;
  /** For `begin` and `end`, and the rows where this thread writes them. */
  readonly formatter: ResultFormatter;
  /** Takes from articles the fields that cannot go to the output. */
  readonly filter: (article: Article) => Article;
}

/** Which names the output has for itself. @throws RiwayaError `bad-usage` for a kept field with one of them */
export function reserveNames(options: LabelOptions, labeller: Labeller): IsReserved {
  const { streamed }: OutputFormat = outputFormats[options.format];
  const settings = { rows: options.rows, frames: labeller.taxonomy.frames.map(({ id }) => id) };
  const names = new Set(typeof streamed === "string" ? reservedNames(streamed, settings) : []);
  if (options.errorRows) names.add("error");
  // Columns of Parquet that differ in case only are the same to those who read it.
  const isReserved: IsReserved =
    options.format === "parquet" ? (name) => names.has(name.toLowerCase()) : (name) => names.has(name);
  checkKeep(options.keep, isReserved);
  return isReserved;
}

/** @param columns the kept fields that have columns */
export async function layOut(
  options: LabelOptions,
  labeller: Labeller,
  columns: readonly string[],
  isReserved: IsReserved,
  io: Io,
  note: (message: string) => void,
): Promise<Layout> {
  const { streamed, settings: own }: OutputFormat = outputFormats[options.format];
  const settings: FormatSettings = {
    rows: options.rows,
    frames: labeller.taxonomy.frames.map(({ id }) => id),
    columns,
    text: options.keep.text,
    ...own,
  };
  const formatter = typeof streamed === "string" ? createFormatter(streamed, settings) : await streamed(io);
  const limits = {
    isReserved,
    ...(takesColumnsFromInput(options) && { columns }),
    caseless: options.format === "parquet",
  };
  return { settings, formatter, filter: createFieldFilter(limits, note) };
}

/** Whether the columns of the output are the fields that articles have. */
export const takesColumnsFromInput = ({ format, keep }: LabelOptions): boolean =>
  format === "csv" && keep.fields === "all";

/** Inputs that are looked at to find the first article. */
const mostLookedAt = 1_000;

/** The fields of the first article of a source, and the source from its start. */
export async function findColumns(
  source: AsyncGenerator<Article | Rejection>,
  isReserved: IsReserved,
): Promise<{ columns: string[]; source: AsyncGenerator<Article | Rejection> }> {
  const first: (Article | Rejection)[] = [];
  let columns: string[] | undefined;
  while (columns === undefined && first.length < mostLookedAt) {
    const next = await source.next();
    if (next.done) break;
    first.push(next.value);
    if (!("error" in next.value)) columns = Object.keys(next.value.fields ?? {});
  }
  const whole = async function* () {
    yield* first;
    yield* source;
  };
  return { columns: (columns ?? []).filter((name) => !isReserved(name)), source: whole() };
}
