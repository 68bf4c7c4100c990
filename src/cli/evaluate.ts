import { RiwayaError } from "../errors.js";
import { parseArguments, parseWhole } from "./arguments.js";
import { parseBars } from "./bars.js";
import { readFixtures } from "./gold.js";
import { checkPaths } from "./input.js";
import type { ExitCode, Io } from "./io.js";
import { loadLabeller } from "./load.js";
import { createOutput } from "./output.js";

/**
 * `riwaya evaluate`: scores a model on gold files and holds the scores against bars.
 * @param load for tests
 * @returns 1 when a bar was missed; each is named on standard error
 * @throws RiwayaError `bad-usage`, `bad-input`, `bad-model`
 */
export async function evaluate(args: readonly string[], io: Io, load = loadLabeller): Promise<ExitCode> {
  const { values, positionals: paths } = parseArguments(args, {
    docs: { type: "string" },
    model: { type: "string" },
    json: { type: "boolean", default: false },
    errors: { type: "string" },
    "no-baseline": { type: "boolean", default: false },
    "min-macro-f1": { type: "string" },
    "min-f1": { type: "string", multiple: true },
  });
  const bars = parseBars(values["min-macro-f1"], values["min-f1"]);
  const options = {
    baseline: !values["no-baseline"],
    ...(values.errors !== undefined && { errors: parseWhole(values.errors, "--errors", 0) }),
  };
  if (paths.length === 0) throw new RiwayaError("bad-usage", "nothing to evaluate on: name a gold file");
  await checkPaths(paths);

  const labeller = await load(values.model === undefined ? {} : { model: values.model });
  bars.checkFrames(labeller.taxonomy);
  const fixtures = await readFixtures(paths, values.docs, io);
  const { evaluate: measure } = await import("../evaluate/index.js");
  const evaluation = measure(labeller, fixtures, options);
  const report = values.json
    ? `${JSON.stringify(evaluation)}\n`
    : (await import("./evaluation-table.js")).formatEvaluation(evaluation);
  await createOutput(io.stdout).write(report.endsWith("\n") ? report : `${report}\n`);

  const missed = bars.findMissed(evaluation);
  const messages = createOutput(io.stderr);
  for (const message of missed) await messages.write(`riwaya evaluate: ${message}\n`);
  return missed.length > 0 ? 1 : 0;
}
