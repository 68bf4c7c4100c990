import { type InputFormat, inputFormats } from "../../batch/articles/format.js";
import type { RowKind } from "../../batch/results/index.js";
import { RiwayaError } from "../../errors.js";
import { parseArguments, parseChoice, parseNumber, parseWhole } from "../arguments.js";
import {
  type FormatName,
  formatNames,
  formatOfOutput,
  isCompressedName,
  type OutputFormat,
  outputFormats,
} from "./formats.js";
import { type Keep, parseKeep } from "./keep.js";

/** What `riwaya label` was asked for. */
export interface LabelOptions {
  readonly patterns: readonly string[];
  readonly inputFormat?: InputFormat;
  readonly textField: string;
  readonly idField: string;
  readonly keep: Keep;
  readonly format: FormatName;
  readonly rows: RowKind;
  /** Least certain rows first, once all are there. */
  readonly order?: "uncertainty";
  /** The language of a page's own words. */
  readonly locale: "en" | "ar";
  /** Nothing for standard output. */
  readonly out?: string;
  readonly gzip: boolean;
  readonly resume: boolean;
  readonly force: boolean;
  /** Where rejected inputs go. */
  readonly errors?: string;
  /** Whether a rejected input has a row in the output. */
  readonly errorRows: boolean;
  readonly strict: boolean;
  readonly model?: string;
  readonly threshold?: number;
  readonly concurrency?: number;
  readonly quiet: boolean;
}

/**
 * Reads the arguments of `riwaya label`.
 * @throws RiwayaError `bad-usage`
 */
export function parseLabelOptions(args: readonly string[]): LabelOptions {
  const { values, positionals } = parseArguments(args, {
    "input-format": { type: "string" },
    "text-field": { type: "string", default: "text" },
    "id-field": { type: "string", default: "id" },
    keep: { type: "string", multiple: true, default: [] },
    format: { type: "string" },
    rows: { type: "string" },
    order: { type: "string" },
    locale: { type: "string", default: "en" },
    out: { type: "string" },
    resume: { type: "boolean", default: false },
    force: { type: "boolean", default: false },
    errors: { type: "string" },
    "error-rows": { type: "boolean", default: false },
    strict: { type: "boolean", default: false },
    model: { type: "string" },
    threshold: { type: "string" },
    concurrency: { type: "string" },
    quiet: { type: "boolean", default: false },
  });
  const { out, errors } = values;
  for (const [flag, path] of Object.entries({ "--out": out, "--errors": errors })) {
    if (path === "") throw new RiwayaError("bad-usage", `${flag} wants the name of a file`);
  }
  if (out !== undefined && out === errors) {
    throw new RiwayaError("bad-usage", `--out and --errors are both ${out}: give each a file of its own`);
  }
  const format = chooseFormat(values.format, out);
  const options: LabelOptions = {
    patterns: positionals,
    ...(values["input-format"] !== undefined && {
      inputFormat: parseChoice(values["input-format"], "--input-format", inputFormats),
    }),
    textField: values["text-field"],
    idField: values["id-field"],
    keep: parseKeep(values.keep.length > 0 ? values.keep : defaultKeep(format)),
    format,
    rows: chooseRows(values.rows, format),
    ...(values.order !== undefined && { order: parseChoice(values.order, "--order", ["uncertainty"]) }),
    locale: parseChoice(values.locale, "--locale", ["en", "ar"]),
    ...(out !== undefined && { out }),
    gzip: out !== undefined && isCompressedName(out),
    resume: values.resume,
    force: values.force,
    ...(errors !== undefined && { errors }),
    errorRows: values["error-rows"],
    strict: values.strict,
    ...(values.model !== undefined && { model: values.model }),
    ...(values.threshold !== undefined && {
      threshold: parseNumber(values.threshold, "--threshold", 0, 1),
    }),
    ...(values.concurrency !== undefined && {
      concurrency: parseWhole(values.concurrency, "--concurrency", 1),
    }),
    quiet: values.quiet,
  };
  checkTogether(options);
  return options;
}

function chooseFormat(asked: string | undefined, out: string | undefined): FormatName {
  if (asked !== undefined) return parseChoice(asked, "--format", formatNames);
  return out === undefined ? "jsonl" : formatOfOutput(out);
}

function defaultKeep(format: FormatName): readonly string[] {
  const { keep }: OutputFormat = outputFormats[format];
  return keep === undefined ? [] : [keep];
}

function chooseRows(asked: string | undefined, format: FormatName): RowKind {
  const possible: readonly RowKind[] = outputFormats[format].rows;
  if (asked === undefined) return possible[0];
  const rows = parseChoice(asked, "--rows", ["article", "sentence"]);
  if (possible.includes(rows)) return rows;
  throw new RiwayaError("bad-usage", `--rows ${rows}: ${format} has no such rows`);
}

/** @throws RiwayaError `bad-usage` for options that exclude each other */
function checkTogether({ format, out, gzip, order, errorRows, strict }: LabelOptions): void {
  if (out === undefined && "toStdout" in outputFormats[format]) {
    throw new RiwayaError("bad-usage", `--format ${format} cannot be printed; --out FILE says where it goes`);
  }
  if (gzip && "convert" in outputFormats[format]) {
    throw new RiwayaError("bad-usage", `--out ${out}: ${format} is not written as .gz; leave that off`);
  }
  if (order !== undefined && outputFormats[format].streamed !== "jsonl") {
    throw new RiwayaError(
      "bad-usage",
      `--order goes with formats that hold rows in any order, not ${format}`,
    );
  }
  if (order !== undefined && (gzip || errorRows)) {
    throw new RiwayaError(
      "bad-usage",
      `--order goes neither with .gz nor with --error-rows: the rows are sorted once all are there`,
    );
  }
  if (errorRows && format !== "jsonl") {
    throw new RiwayaError("bad-usage", `--error-rows goes with --format jsonl only, not ${format}`);
  }
  if (errorRows && strict) {
    throw new RiwayaError("bad-usage", "--strict ends the run where --error-rows goes on: give one of them");
  }
}
