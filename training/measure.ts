/**
 * Measures the bundled model on sentences that it was not trained on, beside the keyword list and the cue grammar alone, and
 * given real news, writes the table in the README and the sections of the model card that `npm run train` then takes in: `npm run measure -- [NEWS UNLABELLED]`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Evaluation, evaluate, evaluatePredictions, type ScoreTable } from "../src/evaluate/index.js";
import { createLabeller } from "../src/labeller.js";
import { loadModel } from "../src/model/index.js";
import { auditSections } from "./audit.js";
import { testBehaviour } from "./behaviour/outcomes.js";
import { behaviourSection } from "./behaviour/table.js";
import { scoreEvidence } from "./evidence.js";
import { predictByGrammar } from "./grammar-alone.js";
import { markdownTable } from "./markdown-table.js";
import { type MeasuredSet, readMeasuredSets } from "./measured-sets.js";
import type { CardSection } from "./model-card.js";

const sectionsFile = fileURLToPath(new URL("model-card.json", import.meta.url));
const model = await loadModel();
const labeller = createLabeller(model);

const share = (value: number) => value.toFixed(2);

/** By what sentences are set apart, and what a slice is called in the table. */
const slicings = { strata: "stratum", sources: "source", lengths: "words" } as const;

/** Sources with so few sentences say nothing. */
const fewestSentences = 20;

/** One row a slice: F1 over all frames of the keyword list, of the grammar alone and of the model. */
function describeSlices({ name, language }: MeasuredSet, model: Evaluation, grammar: Evaluation): string[][] {
  return Object.entries(slicings).flatMap(([by, kind]) => {
    const of = (table: ScoreTable) => table[by as keyof typeof slicings];
    return Object.entries(of(model))
      .filter(([, { sentences }]) => sentences >= fewestSentences)
      .map(([slice, { sentences, micro }]) => [
        name,
        language,
        `${kind} ${slice}`,
        String(sentences),
        share(model.baseline ? of(model.baseline)[slice].micro.f1 : 0),
        share(of(grammar)[slice].micro.f1),
        share(micro.f1),
      ]);
  });
}

/** The rows that a set gives in the tables of accuracy, of slices and of calibration. */
function measureSet(set: MeasuredSet): {
  accuracy: string[];
  slices: string[][];
  calibration: string[];
} {
  const { name, language, fixtures } = set;
  const evaluation = evaluate(labeller, fixtures, { errors: 0 });
  const grammar = evaluatePredictions(
    fixtures,
    fixtures.map(({ text }) => predictByGrammar(model.cues, text, language)),
    labeller.taxonomy,
    { bootstrap: 0, errors: 0, baseline: false },
  );
  const { macro, frames } = evaluation.overall;
  const interval = macro.f1Interval;
  const byFrame = evaluation.frames.map((frame) => frames[frame]);
  return {
    accuracy: [
      name,
      language,
      String(fixtures.length),
      share(evaluation.baseline?.overall.macro.f1 ?? 0),
      share(grammar.overall.macro.f1),
      `**${share(macro.f1)}** [${interval ? `${share(interval[0])}–${share(interval[1])}` : ""}]`,
      ...byFrame.map(({ f1, support }) => `${share(f1)} (${support})`),
    ],
    slices: describeSlices(set, evaluation, grammar),
    calibration: [
      name,
      language,
      ...byFrame.map(({ brier, calibrationError }) =>
        [brier, calibrationError].map((value) => (value ?? Number.NaN).toFixed(3)).join(" / "),
      ),
    ],
  };
}

const [news, unlabelled] = process.argv.slice(2);
const measured = readMeasuredSets(news, unlabelled).map(measureSet);
const evidence = scoreEvidence(labeller).map(({ language, labels, overlapping }) => [
  language,
  String(labels),
  `${((100 * overlapping) / labels).toFixed(1)} %`,
]);
const frames = labeller.taxonomy.frames.map(({ id }) => id);
const audits = unlabelled ? auditSections(labeller, unlabelled) : [];
const sections: CardSection[] = [
  {
    title: "On other sentences",
    text:
      "Sentences that neither training nor calibration saw. The held-out fixtures (written like the news) and stories (whole pieces in plain newsroom language, written without sight of the lexicons) are ours; the real news is not part of the repository. " +
      "Macro-F1 of a keyword list, of the cue grammar alone and of the model (95 % bootstrap interval), and the model's F1 by frame (sentences that carry it). " +
      "The blind set was drawn from unlabelled news and labelled by two annotators who saw neither each other's labels nor a model's (they agree at F1 0.93 to 0.97 by language and frame; a third reading decided). It was scored about forty times while the lexicons grew, and some of its sentences were seen where new cues were tried on the news that it was drawn from. " +
      "The studied sets were read while the cue lexicons were written and flatter; the validation set was never read, but scored often while the lexicons changed, so it flatters a little too.",
    table: [
      ["set", "language", "sentences", "keywords", "grammar", "model", ...frames],
      ...measured.map((set) => set.accuracy),
    ],
  },
  {
    title: "By kind of sentence",
    text:
      "F1 over all frames taken together, of the keyword list, the cue grammar alone and the model, by what the sentence was picked for, by source " +
      `(those with ${fewestSentences} sentences or more) and by length.`,
    table: [
      ["set", "language", "slice", "sentences", "keywords", "grammar", "model"],
      ...measured.flatMap((set) => set.slices),
    ],
  },
  {
    title: "Calibration on other sentences",
    text: "Brier score / calibration error (ten bins of equal mass), by frame.",
    table: [["set", "language", ...frames], ...measured.map((set) => set.calibration)],
  },
  {
    title: "Evidence",
    text: "How often the heaviest evidence of a right label overlaps a phrase that an annotator marked for that frame, on the seeds that have such phrases.",
    table: [["language", "right labels", "overlapping"], ...evidence],
  },
  ...audits,
  behaviourSection(testBehaviour(labeller)),
];
// the fixtures alone must not take the place of what was measured on news
if (news && unlabelled) {
  writeFileSync(sectionsFile, `${JSON.stringify(sections, null, 2)}\n`);
  const readme = fileURLToPath(new URL("../README.md", import.meta.url));
  const [accuracy] = sections;
  const [audit] = audits;
  writeFileSync(
    readme,
    Object.entries({ accuracy, audit }).reduce(
      (text, [name, { table }]) =>
        text.replace(
          new RegExp(`<!-- ${name}:[\\s\\S]*<!-- /${name} -->`),
          () => `<!-- ${name}: written by npm run measure -->\n${markdownTable(table)}\n<!-- /${name} -->`,
        ),
      readFileSync(readme, "utf8"),
    ),
  );
}
for (const { table } of sections) for (const row of table ?? []) console.log(row.join(" | "));
