import { RiwayaError } from "../../errors.js";
import type { AnnotatedDocument, ParseOptions, SourceFormat } from "../../exchange/index.js";
import { parseArguments, parseChoice } from "../arguments.js";
import { readText } from "../input.js";
import type { ExitCode, Io } from "../io.js";
import { count } from "../legible.js";
import { createOutput } from "../output.js";
import { writeWholeFile, writeWholeFolder } from "../whole-files.js";
import { readSources, readStandOffTexts } from "./convert-files.js";

/**
 * `riwaya convert`: annotated documents from one format into another; what the other cannot hold is said on standard error.
 * Nothing is written before all is read, and a file or folder appears whole or not at all.
 * @throws RiwayaError `bad-usage`, `bad-input`
 */
export async function convert(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, {
    from: { type: "string" },
    to: { type: "string" },
    out: { type: "string", short: "o" },
    taxonomy: { type: "string" },
    units: { type: "string" },
    "text-field": { type: "string" },
    annotator: { type: "string" },
    overlaps: { type: "string" },
    spans: { type: "string" },
    sentences: { type: "string" },
    docs: { type: "string" },
    base: { type: "string" },
    interface: { type: "string" },
  });
  const exchange = await import("../../exchange/index.js");
  const { units } = await import("../../exchange/offsets.js");
  const from = parseChoice(values.from ?? "", "--from", Object.keys(exchange.parsers) as SourceFormat[]);
  const to = parseChoice(
    values.to ?? "",
    "--to",
    Object.keys(exchange.formatters) as (keyof typeof exchange.formatters)[],
  );
  const isFolder = to === "brat" || to === "stand-off";
  if (isFolder && !values.out)
    throw new RiwayaError("bad-usage", `--to ${to} writes a folder: name it with -o`);
  if (positionals.length === 0) throw new RiwayaError("bad-usage", "nothing to convert: name a file");
  const frames = values.taxonomy === undefined ? undefined : await readFrames(values.taxonomy, io);
  const options: ParseOptions = {
    ...(values["text-field"] !== undefined && { textField: values["text-field"] }),
    ...(values.units !== undefined && { unit: parseChoice(values.units, "--units", units) }),
    ...(values.overlaps !== undefined && {
      overlaps: parseChoice(values.overlaps, "--overlaps", ["refuse", "merge", "keep"]),
    }),
    ...(values.spans !== undefined && {
      spans: parseChoice(values.spans, "--spans", ["sentence", "evidence"]),
    }),
    ...(frames !== undefined && { frames }),
  };
  // Seeds and fixtures are one sentence each, whatever else they hold.
  const asked = values.sentences ?? (from === "seeds" || from === "fixtures" ? "whole" : undefined);
  const sentences = asked === undefined ? undefined : parseChoice(asked, "--sentences", ["split", "whole"]);

  const files = await readSources(positionals, from, io);
  const parsed =
    from === "fixtures"
      ? exchange.parseFixtureDocuments(files, options, await readStandOffTexts(files, values.docs, io))
      : exchange.parsers[from](files, options);
  const documents =
    values.annotator === undefined
      ? parsed.documents
      : exchange.selectAnnotator(parsed.documents, values.annotator);
  const formatted = exchange.formatters[to](documents, {
    ...(sentences !== undefined && { sentences }),
    ...(values.base !== undefined && { base: values.base }),
  });

  const messages = createOutput(io.stderr);
  for (const warning of [...parsed.warnings, ...formatted.warnings]) {
    await messages.write(`riwaya convert: warning: ${warning}\n`);
  }
  if (values.interface !== undefined) {
    const xml = exchange.formatLabellingInterface(frames ?? listLabels(documents));
    await writeWholeFile(values.interface, xml);
  }
  if (isFolder && values.out) await writeWholeFolder(values.out, formatted.files);
  else if (values.out) await writeWholeFile(values.out, formatted.files[0].content);
  else await createOutput(io.stdout).write(formatted.files[0].content);
  await messages.write(`riwaya convert: ${describe(documents)}${values.out ? ` → ${values.out}` : ""}\n`);
  return 0;
}

async function readFrames(path: string, io: Io): Promise<string[]> {
  const { parseTaxonomy } = await import("../../training/taxonomy.js");
  return parseTaxonomy(await readText(path, io), path).frames.map(({ id }) => id);
}

function listLabels(documents: readonly AnnotatedDocument[]): string[] {
  const labels = documents.flatMap((document) => [...document.spans, ...document.labels]);
  return [...new Set(labels.map(({ label }) => label))].sort();
}

function describe(documents: readonly AnnotatedDocument[]): string {
  const spans = documents.reduce((sum, document) => sum + document.spans.length, 0);
  const labels = documents.reduce((sum, document) => sum + document.labels.length, 0);
  return `${count(documents.length, "document")}, ${count(spans, "span")}, ${count(labels, "label")} of whole texts`;
}
