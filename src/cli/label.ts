import { RiwayaError } from "../errors.js";
import type { LabelledArticle } from "../labeller.js";
import { parseArguments, parseChoice, parseNumber } from "./arguments.js";
import { inputFormatOf, noteOf, readArticles } from "./articles.js";
import { checkPaths, standardInput } from "./input.js";
import type { ExitCode, Io } from "./io.js";
import { loadLabeller } from "./load.js";
import { createOutput } from "./output.js";
import { joinPieces } from "./pieces.js";

/**
 * `riwaya label`: articles in, results out, each written before the next is read.
 * @param load for tests
 * @throws RiwayaError `bad-usage`, `bad-input`, `bad-model`
 */
export async function label(args: readonly string[], io: Io, load = loadLabeller): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, {
    "input-format": { type: "string" },
    format: { type: "string", default: "jsonl" },
    model: { type: "string" },
    "text-field": { type: "string", default: "text" },
    "id-field": { type: "string", default: "id" },
    threshold: { type: "string" },
  });
  const format = parseChoice(values.format, "--format", ["jsonl", "pretty"]);
  const forced = values["input-format"];
  const inputFormat =
    forced === undefined ? undefined : parseChoice(forced, "--input-format", ["text", "jsonl"]);
  const options =
    values.threshold === undefined ? {} : { threshold: parseNumber(values.threshold, "--threshold", 0, 1) };
  const fields = { textField: values["text-field"], idField: values["id-field"] };
  if (positionals.length === 0 && io.isTerminal.stdin) {
    throw new RiwayaError("bad-usage", "nothing to label: name a file, or send text to standard input");
  }
  const paths = positionals.length > 0 ? positionals : [standardInput];
  await checkPaths(paths);
  const notes = inputFormat === undefined ? paths.flatMap((path) => noteOf(path) ?? []) : [];
  for (const note of notes) await createOutput(io.stderr).write(`riwaya label: ${note}\n`);

  const labeller = await load(values.model === undefined ? {} : { model: values.model });
  const print = await createPrinter(format, io);
  const output = createOutput(io.stdout);
  for (const path of paths) {
    for await (const { id, text } of readArticles(path, inputFormat ?? inputFormatOf(path), fields, io)) {
      for (const piece of joinPieces(print(id, labeller.label(text, options)))) {
        if (!(await output.write(piece))) return 0;
      }
    }
  }
  return 0;
}

/** What is written for an article, in parts of any length. */
type Printer = (id: string | number, article: LabelledArticle) => Iterable<string>;

async function createPrinter(format: "jsonl" | "pretty", io: Io): Promise<Printer> {
  if (format === "jsonl") return (await import("./json-line.js")).formatJsonLine;
  const { formatArticle } = await import("./pretty.js");
  const { createStyle } = await import("./style.js");
  const style = createStyle(io);
  return (id, article) => formatArticle(String(id), article, style);
}
