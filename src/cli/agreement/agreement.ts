import { basename } from "node:path";
import { RiwayaError } from "../../errors.js";
import type { Annotator } from "../../evaluate/index.js";
import type { Taxonomy } from "../../frames.js";
import type { Labeller } from "../../labeller.js";
import { parseArguments, parseWhole } from "../arguments.js";
import { readFixtures } from "../gold.js";
import { checkPaths } from "../input.js";
import type { ExitCode, Io } from "../io.js";
import { loadLabeller } from "../load.js";
import { createOutput } from "../output.js";
import { writeWholeFile } from "../whole-files.js";

/**
 * `riwaya agreement`: how far annotators agree, a file each, and where the model stands among them.
 * @param load for tests
 * @throws RiwayaError `bad-usage`, `bad-input`, `bad-model`
 */
export async function agreement(args: readonly string[], io: Io, load = loadLabeller): Promise<ExitCode> {
  const { values, positionals: paths } = parseArguments(args, {
    docs: { type: "string" },
    model: { type: "string" },
    taxonomy: { type: "string" },
    "no-model": { type: "boolean", default: false },
    disagreements: { type: "string" },
    list: { type: "string", default: "20" },
    json: { type: "boolean", default: false },
  });
  const shown = parseWhole(values.list, "--list", 0);
  if (values["no-model"] && values.model !== undefined)
    throw new RiwayaError("bad-usage", "--no-model and --model contradict each other; leave one out");
  if (values.taxonomy !== undefined && !values["no-model"])
    throw new RiwayaError("bad-usage", "--taxonomy goes with --no-model; a model brings its own taxonomy");
  if (paths.length < 2)
    throw new RiwayaError("bad-usage", "agreement needs two annotators or more: name a file for each");
  await checkPaths(paths);

  const { labeller, taxonomy } = await loadJudge(values, io, load);
  const names = nameAnnotators(paths);
  const annotators: Annotator[] = [];
  for (const [index, path] of paths.entries())
    annotators.push({ name: names[index], rows: await readFixtures([path], values.docs, io) });
  const { measureAgreement } = await import("../../evaluate/index.js");
  const measured = measureAgreement(annotators, taxonomy, labeller);
  if (values.disagreements !== undefined) {
    const rows = measured.disagreements.map((row) => `${JSON.stringify(row)}\n`);
    await writeWholeFile(values.disagreements, rows.join(""));
  }
  const text = values.json
    ? `${JSON.stringify(measured)}\n`
    : (await import("./agreement-table.js")).formatAgreement(measured, shown);
  await createOutput(io.stdout).write(text);
  return 0;
}

/** The taxonomy that annotations are held against, and the model to place among the annotators. */
async function loadJudge(
  values: {
    readonly model?: string;
    readonly taxonomy?: string;
    readonly "no-model": boolean;
  },
  io: Io,
  load: typeof loadLabeller,
): Promise<{ readonly labeller: Labeller | null; readonly taxonomy: Taxonomy }> {
  if (!values["no-model"]) {
    const labeller = await load(values.model === undefined ? {} : { model: values.model });
    return { labeller, taxonomy: labeller.taxonomy };
  }
  const { bundledTaxonomy, readTaxonomy } = await import("../train/training-files.js");
  return { labeller: null, taxonomy: await readTaxonomy(values.taxonomy ?? bundledTaxonomy, io) };
}

/** The files' names without ending; the paths where names are alike. */
function nameAnnotators(paths: readonly string[]): readonly string[] {
  const names = paths.map((path) => basename(path).replace(/\.[^.]+$/, ""));
  return new Set(names).size === names.length ? names : paths;
}
