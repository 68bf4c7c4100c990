import { basename, resolve } from "node:path";
import { RiwayaError } from "../errors.js";
import { parseArguments, parseChoice, parseWhole } from "./arguments.js";
import type { ExitCode, Io } from "./io.js";
import { createOutput } from "./output.js";
import { createProgress } from "./progress.js";
import {
  bundledCues,
  bundledTaxonomy,
  expandGlobs,
  readCues,
  readSeeds,
  readTaxonomy,
} from "./training-files.js";

/**
 * `riwaya train`: seeds in, a model in a directory out; says how far it is on standard error. Without further flags all seeds
 * count alike; with `--calibrate-on` some are favoured, as in the training of the bundled model.
 * @throws RiwayaError `bad-usage`, `bad-input`, `bad-cues`, `missing-peer`
 */
export async function train(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = parseArguments(args, {
    seeds: { type: "string", multiple: true },
    "calibrate-on": { type: "string", multiple: true, default: [] },
    taxonomy: { type: "string", default: bundledTaxonomy },
    cues: { type: "string", default: bundledCues },
    folds: { type: "string" },
    backend: { type: "string" },
    out: { type: "string" },
    name: { type: "string" },
    "model-version": { type: "string", default: "1" },
  });
  const { out } = values;
  if (values.seeds === undefined) throw new RiwayaError("bad-usage", "--seeds wants the seeds to train from");
  if (!out) throw new RiwayaError("bad-usage", "--out wants a directory for the model");
  const options = {
    ...(values.folds !== undefined && { folds: parseWhole(values.folds, "--folds", 2) }),
    ...(values.backend !== undefined && {
      backend: parseChoice(values.backend, "--backend", ["node", "wasm"]),
    }),
  };
  const name = values.name ?? basename(resolve(out));

  const trainer = await import("../training/index.js");
  await trainer.checkModelDirectory(out);
  const taxonomy = await readTaxonomy(values.taxonomy, io);
  const favoured = await expandGlobs(values["calibrate-on"]);
  // A shell that expands `--seeds seeds/*.jsonl` leaves all files but the first as further arguments.
  const paths = await expandGlobs([...values.seeds, ...positionals, ...favoured]);
  const files = await readSeeds(paths, taxonomy, io);
  const cues = await readCues(values.cues, io);

  const seeds = files.flatMap((file) => file.seeds);
  const ids = new Set(
    files.flatMap((file) => (favoured.includes(file.path) ? file.seeds : [])).map(({ id }) => id),
  );
  const weights = favoured.length === 0 ? {} : trainer.favourSeeds(({ id }) => ids.has(id));
  const progress = createProgress(io);
  const input = { seeds, taxonomy, cues, name, version: values["model-version"] };
  const trained = await trainer
    .train(input, { ...options, ...weights }, ({ stage, done, total }) =>
      progress.report(stage, done / total),
    )
    .finally(progress.end);
  await trainer.saveModel(trained, out);
  const { hash } = trained.model.metadata;
  const line = `riwaya train: ${out}: ${name} ${values["model-version"]} (${hash}), ${seeds.length} seeds\n`;
  await createOutput(io.stderr).write(line);
  return 0;
}
