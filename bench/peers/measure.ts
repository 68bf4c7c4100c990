/**
 * Trains one tool on the seeds and measures it, in a process of its own, since some print at import and fill memory. The last
 * line on standard output is the result.
 *
 *   npx tsx bench/peers/measure.ts NAME
 */
import { readFileSync } from "node:fs";
import { evaluatePredictions, parseFixtures, resolveStandOff } from "../../src/evaluate/index.js";
import { type LabelledLanguage, labelledLanguages } from "../../src/languages.js";
import { parseTaxonomy } from "../../src/training/index.js";
import { readSeedFiles } from "../../training/seed-files.js";
import { batchSentences } from "../batch-sentences.js";
import { cpuMilliseconds } from "../machine.js";
import { classifiers, classOf } from "./classifiers.js";

/** What one tool did in one language. */
export interface PeerResult {
  readonly language: LabelledLanguage;
  readonly trainSeconds: number;
  /** On the held-out fixtures. */
  readonly macroF1: number;
  /** Of the sentences that the time was enough for. */
  readonly sentencesPerSecond: number;
  readonly sentences: number;
}

/** CPU seconds that a tool may take to classify; a slow one is measured on as many sentences as it gets through. */
const secondsToClassify = 10;

const cpuSeconds = () => cpuMilliseconds() / 1_000;

const [name] = process.argv.slice(2);
const train = classifiers[name];
if (!train) throw new Error(`${name}: one of ${Object.keys(classifiers).join(", ")} is wanted`);
const taxonomy = parseTaxonomy(readFileSync("seeds/taxonomy.json", "utf8"), "seeds/taxonomy.json");
const seeds = readSeedFiles("seeds").flatMap((file) => file.seeds);
const results: PeerResult[] = [];
for (const language of labelledLanguages) {
  const rows = seeds
    .filter((seed) => seed.language === language)
    .map(({ text, labels }) => ({ text, className: classOf(labels) }));
  const start = cpuSeconds();
  const classify = await train(rows, language);
  const trainSeconds = cpuSeconds() - start;

  const file = `test/fixtures/labels/${language}.jsonl`;
  const fixtures = resolveStandOff(parseFixtures(readFileSync(file, "utf8"), file), {});
  const predictions = [];
  for (const { text } of fixtures) {
    const className = await classify(text);
    predictions.push({ labels: className === "none" ? [] : className.split("+"), confidences: {} });
  }
  const { overall } = evaluatePredictions(fixtures, predictions, taxonomy, { bootstrap: 0, baseline: false });

  const begin = cpuSeconds();
  let sentences = 0;
  for (const text of batchSentences(language)) {
    await classify(text);
    sentences += 1;
    if (sentences % 64 === 0 && cpuSeconds() - begin > secondsToClassify) break;
  }
  const sentencesPerSecond = sentences / (cpuSeconds() - begin);
  results.push({ language, trainSeconds, macroF1: overall.macro.f1, sentencesPerSecond, sentences });
}
process.stdout.write(`\n${JSON.stringify(results)}\n`);
