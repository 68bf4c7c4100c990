import { extname } from "node:path";
import type { FormatSettings, ResultFormatter, RowKind, StreamedFormat } from "../../batch/results/index.js";
import { RiwayaError } from "../../errors.js";
import type { Taxonomy } from "../../frames.js";
import type { ModelIdentity } from "../../labeller.js";
import type { Io } from "../io.js";

/** A format of the output. */
export interface OutputFormat {
  /** Ends of file names that ask for it. */
  readonly endings: readonly string[];
  /** What a row of it can be; the first without `--rows`. */
  readonly rows: readonly RowKind[];
  /** How results are written as they come: in the format itself, or for `convert`. */
  readonly streamed: StreamedFormat | ((io: Io) => Promise<ResultFormatter>);
  /** Makes the output of the rows once all are there, for formats that cannot be written bit by bit. */
  readonly convert?: Convert;
  /** What the rows need for that, whatever the user asks for. */
  readonly settings?: Pick<FormatSettings, "text" | "wellFormed">;
  /** What `--keep` is where the user does not say. @default nothing, but what a page says of itself */
  readonly keep?: "all";
  /** Whether it may be sent to standard output. @default true */
  readonly toStdout?: boolean;
  /** Run before any work, so that a missing package is noticed then. */
  readonly prepare?: () => Promise<unknown>;
}

/** What was labelled with, for formats that tell. */
export interface Provenance {
  readonly model: ModelIdentity;
  readonly taxonomy: Taxonomy;
  /** The language of a page's own words. */
  readonly locale: "en" | "ar";
  /** The one threshold of all frames, where one was given. */
  readonly threshold?: number;
}

/** @param from a file of JSON Lines @param to the file to write */
export type Convert = (
  from: string,
  to: string,
  settings: FormatSettings,
  provenance: Provenance,
) => Promise<void>;

/** The formats of `riwaya label`, by the names that `--format` takes. */
export const outputFormats = {
  jsonl: { endings: [".jsonl", ".ndjson"], rows: ["article", "sentence"], streamed: "jsonl" },
  csv: { endings: [".csv"], rows: ["article", "sentence"], streamed: "csv" },
  parquet: {
    endings: [".parquet"],
    rows: ["article", "sentence"],
    streamed: "jsonl",
    settings: { wellFormed: true },
    toStdout: false,
    prepare: async () => (await import("../../batch/results/parquet.js")).loadDuckdb(),
    convert: async (from, to, settings, { model: { name, version, hash } }) => {
      const { convertToParquet } = await import("../../batch/results/parquet.js");
      await convertToParquet(from, to, settings, { riwaya_model: `${name} ${version} ${hash}` });
    },
  },
  html: {
    endings: [".html", ".htm"],
    rows: ["article"],
    streamed: "jsonl",
    settings: { text: true },
    keep: "all",
    convert: async (...args) => (await import("./report-output.js")).convertToReport(...args),
  },
  "label-studio": {
    endings: [],
    rows: ["article", "sentence"],
    streamed: "jsonl",
    settings: { text: true },
    keep: "all",
    convert: async (...args) => (await import("./label-studio-output.js")).convertToLabelStudio(...args),
  },
  pretty: {
    endings: [".txt"],
    rows: ["article"],
    streamed: async (io) => (await import("./pretty.js")).createPrettyFormatter(io),
  },
} as const satisfies Readonly<Record<string, OutputFormat>>;

export type FormatName = keyof typeof outputFormats;

export const formatNames = Object.keys(outputFormats) as FormatName[];

/**
 * What an output file's name says about its format.
 * @throws RiwayaError `bad-usage` when it says nothing, or asks for a compressed file of a format that is not text
 */
export function formatOfOutput(path: string): FormatName {
  const plain = isCompressedName(path) ? path.slice(0, -".gz".length) : path;
  const ending = extname(plain).toLowerCase();
  const name = formatNames.find((candidate) =>
    (outputFormats[candidate].endings as readonly string[]).includes(ending),
  );
  if (name !== undefined) return name;
  const known = formatNames.flatMap((candidate) => outputFormats[candidate].endings);
  throw new RiwayaError(
    "bad-usage",
    `--out ${path}: the name ends in none of ${known.join(", ")}; --format says which format is wanted`,
  );
}

/** Whether the name asks for a file compressed with gzip. */
export const isCompressedName = (path: string): boolean => extname(path).toLowerCase() === ".gz";
