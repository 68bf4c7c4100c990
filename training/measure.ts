/**
 * Measures the bundled model on sentences that it was not trained on, beside the keyword list and the cue grammar alone, and
 * writes the sections of the model card that `npm run train` then takes in: `npm run measure -- [NEWS]`.
 *
 * Measured are the held-out fixtures of the repository and, where a folder of labelled real news is at hand (files
 * `en-1.jsonl` … `ar-4.jsonl`: 1 to 3 were studied while the lexicons were written, 4 was only ever scored), those.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createCueMatcher } from "../src/cues/matcher.js";
import { readCues } from "../src/cues/read-cues.js";
import {
  type Evaluation,
  evaluate,
  evaluatePredictions,
  type Fixture,
  parseFixtures,
} from "../src/evaluate/index.js";
import { frameScores } from "../src/features/grammar-score.js";
import { createLabeller } from "../src/labeller.js";
import { type LabelledLanguage, labelledLanguages } from "../src/languages.js";
import { loadModel } from "../src/model/index.js";
import type { CardSection } from "./model-card.js";

const sectionsFile = fileURLToPath(new URL("model-card.json", import.meta.url));
const news = process.argv[2];
const model = await loadModel();
const labeller = createLabeller(model);
const matchers = { ar: createCueMatcher(model.cues.ar, "ar"), en: createCueMatcher(model.cues.en, "en") };

function readFixtures(files: readonly string[]): Fixture[] {
  return files.flatMap((file) => parseFixtures(readFileSync(file, "utf8"), file) as Fixture[]);
}

/** What the cue grammar says without any learning: a label from 0.5 on. */
function evaluateGrammar(fixtures: readonly Fixture[], language: LabelledLanguage): Evaluation {
  const predictions = fixtures.map(({ text }) => {
    const { hits } = readCues(text, language, matchers[language]);
    const scores = frameScores(model.cues[language], hits);
    return {
      labels: scores.filter(({ score }) => score >= 0.5).map(({ frame }) => frame),
      confidences: Object.fromEntries(scores.map(({ frame, score }) => [frame, score])),
    };
  });
  return evaluatePredictions(fixtures, predictions, labeller.taxonomy, { bootstrap: 0, errors: 0 });
}

const share = (value: number) => value.toFixed(2);

function rowsOf(set: string, language: LabelledLanguage, files: readonly string[]): string[][] {
  const fixtures = readFixtures(files);
  const evaluation = evaluate(labeller, fixtures, { errors: 0 });
  const grammar = evaluateGrammar(fixtures, language);
  const { macro, frames } = evaluation.overall;
  const interval = macro.f1Interval;
  const row = [
    set,
    language,
    String(fixtures.length),
    share(evaluation.baseline?.overall.macro.f1 ?? 0),
    share(grammar.overall.macro.f1),
    `**${share(macro.f1)}** [${interval ? `${share(interval[0])}–${share(interval[1])}` : ""}]`,
    ...evaluation.frames.map((frame) => `${share(frames[frame].f1)} (${frames[frame].support})`),
  ];
  const errorOf = (frame: string) => [frames[frame].brier, frames[frame].calibrationError];
  calibration.push([
    set,
    language,
    ...evaluation.frames.map((frame) =>
      errorOf(frame)
        .map((value) => (value ?? Number.NaN).toFixed(3))
        .join(" / "),
    ),
  ]);
  return [row];
}

const calibration: string[][] = [];
const rows = labelledLanguages.flatMap((language) => [
  ...rowsOf("held-out fixtures", language, [`test/fixtures/labels/${language}.jsonl`]),
  ...(news
    ? [
        ...rowsOf("real news, validation", language, [join(news, `${language}-4.jsonl`)]),
        ...rowsOf(
          "real news, studied",
          language,
          [1, 2, 3].map((set) => join(news, `${language}-${set}.jsonl`)),
        ),
      ]
    : []),
]);
const frames = labeller.taxonomy.frames.map(({ id }) => id);
const sections: CardSection[] = [
  {
    title: "On other sentences",
    text:
      "Sentences that neither training nor calibration saw. The held-out fixtures are ours; the real news is not part of the repository. " +
      "Macro-F1 of a keyword list, of the cue grammar alone and of the model (95 % bootstrap interval), and the model's F1 by frame (sentences that carry it). " +
      "The studied sets were read while the cue lexicons were written and flatter; the validation set was only ever scored.",
    table: [["set", "language", "sentences", "keywords", "grammar", "model", ...frames], ...rows],
  },
  {
    title: "Calibration on other sentences",
    text: "Brier score / calibration error (ten bins of equal mass), by frame.",
    table: [["set", "language", ...frames], ...calibration],
  },
];
writeFileSync(sectionsFile, `${JSON.stringify(sections, null, 2)}\n`);
for (const { table } of sections) for (const row of table ?? []) console.log(row.join(" | "));
