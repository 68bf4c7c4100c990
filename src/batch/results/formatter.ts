import type { LabelledRow } from "../../article.js";
import { formatCsv } from "./csv.js";
import { formatJsonl } from "./jsonl.js";

/** Writes results as text, row by row, in parts of any length: a very long article outgrows one string. */
export interface ResultFormatter {
  /** What stands before the first row: the header of a CSV file. */
  begin?(): string;
  row(row: LabelledRow): Iterable<string>;
  /** What stands after the last. */
  end?(): string;
}

/** What a row of the output is. */
export type RowKind = "article" | "sentence";

/** What a formatter needs to know. Plain data, so that it can be sent to a worker. */
export interface FormatSettings {
  /** @default "article" */
  readonly rows?: RowKind;
  /** Whether articles carry their text even where it was not extracted. @default false */
  readonly text?: boolean;
  /** Whether lone surrogates become U+FFFD, for formats that cannot hold them. @default false */
  readonly wellFormed?: boolean;
  /** The ids of the model's frames, in its order: what columns there are. */
  readonly frames: readonly string[];
  /** The kept fields that become columns of a CSV file; JSON Lines take what each article has. @default [] */
  readonly columns?: readonly string[];
}

const formatters = { jsonl: formatJsonl, csv: formatCsv } as const;

/** Text formats that need nothing but the row at hand, so that workers can write them. */
export type StreamedFormat = keyof typeof formatters;

/** The formatter of a format. */
export function createFormatter(format: StreamedFormat, settings: FormatSettings): ResultFormatter {
  return formatters[format](settings);
}
