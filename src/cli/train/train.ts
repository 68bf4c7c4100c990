import { basename, resolve } from "node:path";
import type { CueGrammar } from "../../cues/grammar.js";
import { RiwayaError } from "../../errors.js";
import { checkFrames, evaluate, type Fixture } from "../../evaluate/index.js";
import type { Taxonomy } from "../../frames.js";
import { loadModel, type Model } from "../../model/index.js";
import type { Seed, TrainInput, TrainOptions } from "../../training/index.js";
import { parseArguments, parseChoice, parseWhole } from "../arguments.js";
import { readFixtures } from "../gold.js";
import { checkPaths } from "../input.js";
import type { ExitCode, Io } from "../io.js";
import { createOutput } from "../output.js";
import { createProgress } from "../progress.js";
import { formatCurve, parseSizes } from "./learning-curve.js";
import { describeContradictions, describeLeaks, describeModel, describeWeaknesses } from "./trained-model.js";
import {
  bundledCues,
  bundledTaxonomy,
  expandGlobs,
  noCues,
  readCues,
  readSeeds,
  readTaxonomy,
  tellsAny,
} from "./training-files.js";

/**
 * `riwaya train`: seeds in, a model in a directory out; says how far it is on standard error. Without further flags all seeds
 * count alike; with `--calibrate-on` some are favoured, as in the training of the bundled model. With `--test` the model is
 * scored on standard output, with `--learning-curve` models of ever more seeds are.
 * @throws RiwayaError `bad-usage`, `bad-input`, `bad-cues`, `missing-peer`
 */
export async function train(args: readonly string[], io: Io): Promise<ExitCode> {
  const flags = parseFlags(args);
  const { out, sizes } = flags;
  const trainer = await import("../../training/index.js");
  if (out !== undefined) await trainer.checkModelDirectory(out);
  const { input, options, taxonomy } = await readInput(flags, trainer, io);
  const gold = await readGold(flags.test, taxonomy, io);
  const messages = createOutput(io.stderr);
  const texts = gold.map(({ text }) => text);
  await messages.write(describeContradictions(input.seeds));
  await messages.write(describeLeaks(trainer.findLeaks(input.seeds, texts), gold));

  const data = createOutput(io.stdout);
  const progress = createProgress(io);
  if (sizes !== undefined) {
    const curveOptions = { ...options, ...(sizes.length > 0 && { sizes }) };
    const curve = await trainer
      .measureLearningCurve(input, curveOptions, (done, total) =>
        progress.report("learning curve", done / total),
      )
      .finally(progress.end);
    await data.write(formatCurve(curve));
  }
  if (out === undefined) return 0;
  const trained = await trainer
    .train(input, options, ({ stage, done, total }) => progress.report(stage, done / total))
    .finally(progress.end);
  await trainer.saveModel(trained, out);
  await messages.write(describeModel(trained.model.metadata, out) + describeWeaknesses(trained.model));
  if (gold.length > 0) await data.write(await score(trained.model, gold));
  return 0;
}

function parseFlags(args: readonly string[]) {
  const { values, positionals } = parseArguments(args, {
    seeds: { type: "string", multiple: true },
    "calibrate-on": { type: "string", multiple: true, default: [] },
    extend: { type: "string" },
    taxonomy: { type: "string" },
    cues: { type: "string" },
    test: { type: "string", multiple: true, default: [] },
    "learning-curve": { type: "boolean", default: false },
    sizes: { type: "string" },
    folds: { type: "string" },
    backend: { type: "string" },
    out: { type: "string" },
    name: { type: "string" },
    "model-version": { type: "string", default: "1" },
  });
  const curve = values["learning-curve"] || values.sizes !== undefined;
  if (values.seeds === undefined) throw new RiwayaError("bad-usage", "--seeds wants the seeds to train from");
  if (!values.out && !curve) throw new RiwayaError("bad-usage", "--out wants a directory for the model");
  if (values.extend !== undefined && values.taxonomy === undefined)
    throw new RiwayaError("bad-usage", "--extend wants --taxonomy, a file with the frames to add");
  if (values.extend !== undefined && values.cues !== undefined) {
    throw new RiwayaError(
      "bad-usage",
      "--extend keeps the cues of the model, and finds new frames by their words; leave out --cues, or train all frames anew with it",
    );
  }
  return {
    seeds: [...values.seeds, ...positionals],
    favoured: values["calibrate-on"],
    extend: values.extend,
    taxonomy: values.taxonomy ?? bundledTaxonomy,
    cues: values.cues,
    test: values.test,
    sizes: curve ? parseSizes(values.sizes) : undefined,
    out: values.out || undefined,
    name: values.name ?? basename(resolve(values.out ?? ".")),
    version: values["model-version"],
    options: {
      ...(values.folds !== undefined && { folds: parseWhole(values.folds, "--folds", 2) }),
      ...(values.backend !== undefined && {
        backend: parseChoice(values.backend, "--backend", ["plain", "node", "wasm"]),
      }),
    },
  };
}

type Flags = ReturnType<typeof parseFlags>;
type Trainer = typeof import("../../training/index.js");

async function readInput(
  flags: Flags,
  { extendTaxonomy, favourSeeds }: Trainer,
  io: Io,
): Promise<{
  readonly input: TrainInput;
  readonly options: TrainOptions;
  /** All frames of the model to be. */
  readonly taxonomy: Taxonomy;
}> {
  const written = await readTaxonomy(flags.taxonomy, io);
  const extend = flags.extend === undefined ? undefined : await loadBase(flags.extend);
  const taxonomy = extend ? extendTaxonomy(extend.metadata.taxonomy, written) : written;
  const own = extend?.metadata.taxonomy.frames.map(({ id }) => id) ?? [];
  const frames = taxonomy.frames.filter(({ id }) => !own.includes(id));
  if (frames.length === 0) {
    throw new RiwayaError(
      "bad-usage",
      `--extend ${flags.extend}: the model has all frames of ${flags.taxonomy} already; add one there`,
    );
  }
  const favoured = await expandGlobs(flags.favoured);
  // A shell that expands `--seeds seeds/*.jsonl` leaves all files but the first as further arguments.
  const paths = await expandGlobs([...flags.seeds, ...favoured]);
  const files = await readSeeds(paths, taxonomy, io);
  const cues = extend ? extend.cues : await chooseCues(flags.cues, taxonomy, io);
  const ids = new Set(
    files.flatMap((file) => (favoured.includes(file.path) ? file.seeds : [])).map(({ id }) => id),
  );
  return {
    input: {
      seeds: files.flatMap((file) => file.seeds).map((seed) => keepLabels(seed, frames)),
      taxonomy: { frames },
      cues,
      name: flags.name,
      version: flags.version,
    },
    options: {
      ...flags.options,
      ...(extend && { extend }),
      ...(favoured.length > 0 && favourSeeds(({ id }) => ids.has(id))),
    },
    taxonomy,
  };
}

/** The model to extend: a folder, or the one that riwaya comes with. */
const loadBase = (model: string): Promise<Model> => loadModel(model === "bundled" ? undefined : model);

async function chooseCues(directory: string | undefined, taxonomy: Taxonomy, io: Io): Promise<CueGrammar> {
  const grammar = await readCues(directory ?? bundledCues, io);
  // The lexicons of the package would only weigh down a model of other frames.
  return directory !== undefined || tellsAny(grammar, taxonomy) ? grammar : noCues;
}

/** What a seed says of these frames: those of an extended model are not learned again. */
const keepLabels = (seed: Seed, frames: Taxonomy["frames"]): Seed => ({
  ...seed,
  labels: seed.labels.filter((label) => frames.some(({ id }) => id === label)),
});

/** @throws RiwayaError `bad-input` also for a label that is no frame: better now than after the training */
async function readGold(patterns: readonly string[], taxonomy: Taxonomy, io: Io): Promise<Fixture[]> {
  if (patterns.length === 0) return [];
  const paths = await expandGlobs(patterns);
  await checkPaths(paths);
  const fixtures = await readFixtures(paths, undefined, io);
  checkFrames(fixtures, taxonomy);
  return fixtures;
}

async function score(model: Model, gold: readonly Fixture[]): Promise<string> {
  const { createLabeller } = await import("../../labeller.js");
  const { formatEvaluation } = await import("../evaluate/evaluation-table.js");
  return formatEvaluation(evaluate(createLabeller(model), gold));
}
