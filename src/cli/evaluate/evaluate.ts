import { RiwayaError } from "../../errors.js";
import type { Comparison, Evaluation } from "../../evaluate/index.js";
import { parseArguments, parseChoice, parseWhole } from "../arguments.js";
import { readFixtures } from "../gold.js";
import { checkPaths } from "../input.js";
import type { ExitCode, Io } from "../io.js";
import { loadLabeller } from "../load.js";
import { createOutput } from "../output.js";
import { parseBars } from "./bars.js";

/** So many mistakes are in a report, where more of them can be read than on a terminal. */
const mistakesInReport = 100;

/**
 * `riwaya evaluate`: scores a model on gold files, beside another where one is named, and holds the scores against bars.
 * @param load for tests
 * @returns 1 when a bar was missed; each is named on standard error
 * @throws RiwayaError `bad-usage`, `bad-input`, `bad-model`, `missing-peer`
 */
export async function evaluate(args: readonly string[], io: Io, load = loadLabeller): Promise<ExitCode> {
  const { values, positionals: paths } = parseArguments(args, {
    docs: { type: "string" },
    model: { type: "string" },
    compare: { type: "string" },
    report: { type: "string" },
    locale: { type: "string", default: "en" },
    json: { type: "boolean", default: false },
    errors: { type: "string" },
    "no-baseline": { type: "boolean", default: false },
    "min-macro-f1": { type: "string" },
    "min-f1": { type: "string", multiple: true },
  });
  const { report } = values;
  const bars = parseBars(values["min-macro-f1"], values["min-f1"]);
  const locale = parseChoice(values.locale, "--locale", ["en", "ar"]);
  const options = {
    baseline: !values["no-baseline"],
    ...(report !== undefined && { errors: mistakesInReport }),
    ...(values.errors !== undefined && { errors: parseWhole(values.errors, "--errors", 0) }),
  };
  if (paths.length === 0) throw new RiwayaError("bad-usage", "nothing to evaluate on: name a gold file");
  await checkPaths(paths);
  if (report !== undefined) await (await import("./evaluation-report.js")).prepareReport(report, paths);

  const labeller = await load(values.model === undefined ? {} : { model: values.model });
  const rival = values.compare === undefined ? undefined : await load({ model: values.compare });
  bars.checkFrames(labeller.taxonomy);
  const fixtures = await readFixtures(paths, values.docs, io);
  const { compareLabellers, evaluate: measure } = await import("../../evaluate/index.js");
  const result =
    rival === undefined
      ? measure(labeller, fixtures, options)
      : compareLabellers([labeller, rival], fixtures, options);
  if (report !== undefined) {
    const { writeReport } = await import("./evaluation-report.js");
    await writeReport(report, result, { locale, taxonomy: labeller.taxonomy });
  }
  const text = values.json ? `${JSON.stringify(result)}\n` : await formatResult(result, report === undefined);
  await createOutput(io.stdout).write(text);

  const evaluation = "evaluations" in result ? result.evaluations[0] : result;
  const missed = bars.findMissed(evaluation);
  const messages = createOutput(io.stderr);
  if (report !== undefined) await messages.write(`riwaya evaluate: mistakes and curves are in ${report}\n`);
  for (const message of missed) await messages.write(`riwaya evaluate: ${message}\n`);
  return missed.length > 0 ? 1 : 0;
}

/** Tables for a terminal; the mistakes are left out where a report has them. */
async function formatResult(result: Evaluation | Comparison, mistakes: boolean): Promise<string> {
  const { formatComparison, formatEvaluation } = await import("./evaluation-table.js");
  const shorten = (evaluation: Evaluation) => (mistakes ? evaluation : { ...evaluation, errors: [] });
  if (!("evaluations" in result)) return formatEvaluation(shorten(result));
  const [first, second] = result.evaluations;
  return formatComparison({ ...result, evaluations: [shorten(first), second] });
}
