/**
 * Trains on a public set with default settings and scores the model:
 * `npm run bench:trainer -- --train F --test F [--dev F] [--language ar|en] [--json]`. Rows are JSON with `text` and `label`, or
 * `labels`. With `label` each text gets one label. DEV, or without one what cross-validation said of TRAIN, decides where one
 * label gives way to another; nothing is learned from DEV or TEST.
 */
import { parseArguments } from "../src/cli/arguments.js";
import { compileCues } from "../src/cues/compile.js";
import { RiwayaError } from "../src/errors.js";
import {
  type Counts,
  countRow,
  createCounts,
  scoreExactMatch,
  scoreFrame,
  scoreMacro,
  scoreMicro,
} from "../src/evaluate/scores.js";
import { createLabeller } from "../src/labeller.js";
import { type LabelledLanguage, labelledLanguages } from "../src/languages.js";
import { chooseThreshold } from "../src/training/thresholds.js";
import { train } from "../src/training/train.js";
import { chooseOffsets, pickBest, type Scored, toLogits } from "./bench-trainer/decide.js";
import { type BenchRow, detectSetLanguage, readBenchRows } from "./bench-trainer/rows.js";
import { markdownTable } from "./markdown-table.js";

interface Task {
  /** Labels of the set; frame `label-<n>` is the n-th. */
  readonly labels: readonly string[];
  readonly language: LabelledLanguage;
  readonly single: boolean;
}

const frameId = (position: number) => `label-${position}`;

function describeTask(rows: readonly BenchRow[], language: string | undefined): Task {
  const known = labelledLanguages.find((candidate) => candidate === language);
  if (language !== undefined && !known) {
    throw new RiwayaError("bad-usage", `--language ${language}: ${labelledLanguages.join(" or ")} is wanted`);
  }
  return {
    labels: [...new Set(rows.flatMap(({ labels }) => labels))].sort(),
    language: known ?? detectSetLanguage(rows),
    single: rows.every(({ single }) => single),
  };
}

/** 1 where a row carries a label: `[rows, labels]`. A label that TRAIN does not have cannot be found, and is a miss. */
function goldOf(rows: readonly BenchRow[], labels: readonly string[]): Uint8Array {
  return Uint8Array.from(rows.flatMap((row) => labels.map((label) => (row.labels.includes(label) ? 1 : 0))));
}

async function trainOn(rows: readonly BenchRow[], { labels, language }: Task) {
  const seeds = rows.map(({ text, labels: own }, row) => ({
    id: `train-${row}`,
    text,
    language,
    labels: own.map((label) => frameId(labels.indexOf(label))),
  }));
  const frames = labels.map((label, position) => ({
    id: frameId(position),
    names: { ar: label, en: label },
    definition: label,
    keywords: { ar: [], en: [] },
  }));
  const cues = compileCues({ ar: [], en: [] });
  return train({ seeds, taxonomy: { frames }, cues, name: "bench", version: "1" });
}

/** What is said of each row: `[rows, labels]`. */
type Decide = (scored: Scored) => Uint8Array;

function learnToDecide(
  tuning: Scored,
  { single, labels }: Task,
  thresholds: readonly number[] | undefined,
): Decide {
  const { width } = tuning;
  if (single) {
    const offsets = chooseOffsets(tuning);
    return (scored) => {
      const said = new Uint8Array(scored.logits.length);
      pickBest(scored, offsets).forEach((frame, row) => {
        said[row * width + frame] = 1;
      });
      return said;
    };
  }
  const column = <T extends Float64Array | Uint8Array>(cells: T, frame: number) =>
    cells.filter((_, cell) => cell % width === frame) as T;
  const least = labels.map((_, frame) => {
    if (thresholds) return thresholds[frame];
    const confidences = column(tuning.logits, frame).map((logit) => 1 / (1 + Math.exp(-logit)));
    return chooseThreshold(
      confidences,
      column(tuning.gold, frame),
      new Float64Array(confidences.length).fill(1),
    );
  });
  const bars = toLogits(Float64Array.from(least));
  return ({ logits }) => Uint8Array.from(logits, (logit, cell) => (logit >= bars[cell % width] ? 1 : 0));
}

function measure(labels: readonly string[], gold: Uint8Array, predicted: Uint8Array, single: boolean) {
  const outcomes = { frames: labels, gold, predicted, confidences: new Float64Array(gold.length) };
  const rows = Array.from({ length: gold.length / labels.length }, (_, row) => row);
  const counts: Counts = createCounts(labels.length);
  for (const row of rows) countRow(counts, outcomes, row);
  const perLabel = labels.map((label, frame) => ({
    label,
    ...scoreFrame(counts, frame),
    support: counts.support[frame],
  }));
  const support = perLabel.reduce((sum, entry) => sum + entry.support, 0);
  return {
    kind: single ? "single-label" : "multi-label",
    accuracy: scoreExactMatch(outcomes, rows),
    macroF1: scoreMacro(counts).f1,
    microF1: scoreMicro(counts).f1,
    weightedF1: perLabel.reduce((sum, entry) => sum + entry.support * entry.f1, 0) / support,
    labels: perLabel,
  };
}

function parseFlags() {
  const text = { type: "string" } as const;
  const { values } = parseArguments(process.argv.slice(2), {
    train: text,
    dev: text,
    test: text,
    language: text,
    json: { type: "boolean" },
  });
  const { train: trainFile, test } = values;
  if (!trainFile || !test) throw new RiwayaError("bad-usage", "--train F and --test F are wanted");
  return { ...values, train: trainFile, test };
}

type Result = Awaited<ReturnType<typeof bench>>;

async function bench(values: ReturnType<typeof parseFlags>) {
  const [rows, test] = [values.train, values.test].map(readBenchRows);
  const dev = values.dev === undefined ? undefined : readBenchRows(values.dev);
  const task = describeTask(rows, values.language);
  const width = task.labels.length;

  const before = process.cpuUsage();
  const { model, files, outOfFold } = await trainOn(rows, task);
  const spent = process.cpuUsage(before);
  const labeller = createLabeller(model);
  const score = (own: readonly BenchRow[]): Scored => {
    const confidences = own.flatMap((row) => {
      const { confidences } = labeller.labelSentence(row.text, { language: task.language });
      return task.labels.map((_, position) => confidences[frameId(position)]);
    });
    return { width, logits: toLogits(Float64Array.from(confidences)), gold: goldOf(own, task.labels) };
  };
  const tuning = dev
    ? score(dev)
    : { width, logits: toLogits(outOfFold.confidences), gold: goldOf(rows, task.labels) };
  const thresholds = task.labels.map(
    (_, position) => model.metadata.thresholds[frameId(position)][task.language],
  );
  const decide = learnToDecide(tuning, task, dev ? undefined : thresholds);
  const started = performance.now();
  const scored = score(test);
  const perSecond = test.length / ((performance.now() - started) / 1000);

  return {
    language: task.language,
    ...measure(task.labels, scored.gold, decide(scored), task.single),
    sizes: { train: rows.length, dev: dev?.length ?? 0, test: test.length },
    modelBytes: Object.values(files).reduce((sum, bytes) => sum + bytes.byteLength, 0),
    features: model.names.length,
    freedoms: model.metadata.settings.freedoms,
    trainingCpuSeconds: (spent.user + spent.system) / 1e6,
    textsPerSecond: Math.round(perSecond),
  };
}

function describe({ sizes, labels, ...result }: Result): string {
  const share = (value: number) => value.toFixed(3);
  const rows = labels.map(({ label, precision, recall, f1, support }) => [
    label,
    ...[precision, recall, f1].map(share),
    support,
  ]);
  return [
    `${result.kind}, ${result.language}: ${sizes.train} to learn from, ${sizes.dev} to decide on, ${sizes.test} to score`,
    `accuracy ${share(result.accuracy)}, macro-F1 ${share(result.macroF1)}, micro-F1 ${share(result.microF1)}, weighted F1 ${share(result.weightedF1)}`,
    "",
    markdownTable([["label", "precision", "recall", "F1", "texts"], ...rows], { numbers: true }),
    "",
    `trained in ${result.trainingCpuSeconds.toFixed(0)} s of CPU; ${result.features} features, ${(result.modelBytes / 1e6).toFixed(1)} MB; ${result.textsPerSecond} texts a second`,
  ].join("\n");
}

try {
  const values = parseFlags();
  const result = await bench(values);
  console.log(values.json ? JSON.stringify(result) : describe(result));
} catch (error) {
  if (!(error instanceof RiwayaError)) throw error;
  console.error(`bench:trainer: ${error.message}`);
  process.exitCode = 2;
}
