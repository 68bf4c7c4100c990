import { basename, resolve } from "node:path";
import { RiwayaError } from "../errors.js";
import { labelledLanguages } from "../languages.js";
import type { Model, ModelMetadata } from "../model/index.js";
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
  await createOutput(io.stderr).write(
    `${describeModel(trained.model.metadata, out)}\n${warnings(trained.model).join("")}`,
  );
  return 0;
}

const share = (value: number) => value.toFixed(2);

/** What was trained, and how it did on the seeds that each fold left out. */
function describeModel({ name, version, hash, seeds, metrics }: ModelMetadata, out: string): string {
  const rows = metrics
    .filter((entry) => entry.rows === "calibration" && entry.count > 0)
    .map(
      ({ language, frame, support, count, precision, recall, f1 }) =>
        `  ${language} ${frame}: F1 ${share(f1)}, precision ${share(precision)}, recall ${share(recall)} (${support} of ${count} seeds)`,
    );
  return [
    `riwaya train: ${out}: ${name} ${version} (${hash}), ${seeds.count} seeds; out of fold:`,
    ...rows,
  ].join("\n");
}

/** Seeds of a frame below which its figures mean little. */
const fewSeeds = 20;

/** What a user should know who would take the model for better than it can be. */
function warnings({ metadata, cues }: Model): string[] {
  const weak = metadata.metrics
    .filter(({ rows, support, count }) => rows === "calibration" && count > 0 && support < fewSeeds)
    .map(
      ({ language, frame, support }) =>
        `${language} ${frame}: ${support} seeds are few; its figures mean little`,
    );
  const cueless = metadata.taxonomy.frames.flatMap(({ id }) =>
    labelledLanguages
      .filter((language) => !cues[language].patterns.some(({ frame }) => frame === id))
      .map((language) => `${language} ${id}: the cue lexicons have no pattern for this frame; see --cues`),
  );
  return [...weak, ...cueless].map((text) => `warning: ${text}\n`);
}
