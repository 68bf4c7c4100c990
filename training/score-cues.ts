/**
 * Scores the cue grammar alone, without any learning, on labelled rows, or explains one sentence.
 *
 *   npx tsx training/score-cues.ts FILE…                      precision, recall and F1 per frame
 *   npx tsx training/score-cues.ts --errors FRAME FILE…       the false alarms and misses, with the patterns that fired
 *   npx tsx training/score-cues.ts --patterns FRAME FILE…     right and wrong hits of each pattern
 *   npx tsx training/score-cues.ts --explain LANGUAGE "text"  what fires in one sentence
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { compileCues } from "../src/cues/compile.js";
import { type CueReading, createCueMatcher } from "../src/cues/matcher.js";
import { readCues } from "../src/cues/read-cues.js";
import { frameScores } from "../src/features/grammar-score.js";
import { parseJsonl } from "../src/jsonl.js";
import { type LabelledLanguage, labelledLanguages } from "../src/languages.js";
import { readCueSources } from "./cue-sources.js";
import { grammarThreshold } from "./grammar-alone.js";

const rowSchema = z
  .object({
    text: z.string(),
    lang: z.enum(labelledLanguages).optional(),
    language: z.enum(labelledLanguages).optional(),
    labels: z.array(z.string()),
    borderline: z.boolean().optional(),
  })
  .transform(({ lang, language, ...row }) => ({ ...row, language: (language ?? lang) as LabelledLanguage }));

const grammar = compileCues(readCueSources("seeds/cues"));
const matchers = { ar: createCueMatcher(grammar.ar, "ar"), en: createCueMatcher(grammar.en, "en") };
const frames = [
  ...new Set(labelledLanguages.flatMap((language) => grammar[language].patterns.map(({ frame }) => frame))),
].sort();

function read(text: string, language: LabelledLanguage) {
  const reading = readCues(text, language, matchers[language]);
  const scores = new Map(
    frameScores(grammar[language], reading.hits).map(({ frame, score }) => [frame, score]),
  );
  return { reading, scores };
}

function describe(reading: CueReading, language: LabelledLanguage, frame: string, text: string): string {
  return reading.hits
    .filter(({ pattern }) => grammar[language].patterns[pattern].frame === frame)
    .map(({ pattern, start, end }) => {
      const source = grammar[language].patterns[pattern];
      const words = text.slice(reading.words.starts[start], reading.words.ends[end - 1]);
      return `      ${source.weight === undefined ? "excluded" : source.weight.toFixed(2)}  ${source.pattern}  ⟦${words}⟧`;
    })
    .join("\n");
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: "string" }, patterns: { type: "string" }, explain: { type: "string" } },
});

if (values.explain) {
  const language = values.explain as LabelledLanguage;
  const { reading, scores } = read(positionals[0], language);
  console.log(reading.words.texts.join(" · "));
  for (const frame of frames)
    console.log(
      `${frame} ${(scores.get(frame) ?? 0).toFixed(2)}\n${describe(reading, language, frame, positionals[0])}`,
    );
} else {
  const rows = positionals.flatMap((file) =>
    parseJsonl(readFileSync(file, "utf8"), rowSchema, file).map(({ value, line }) => ({
      ...value,
      place: `${file.split("/").at(-1)}:${line}`,
    })),
  );
  const f1s: number[] = [];
  const patternCounts = new Map<string, [number, number]>();
  for (const frame of frames) {
    let hits = 0;
    let alarms = 0;
    let misses = 0;
    for (const row of rows) {
      const { reading, scores } = read(row.text, row.language);
      const labelled = (scores.get(frame) ?? 0) >= grammarThreshold;
      const gold = row.labels.includes(frame);
      if (labelled && gold) hits += 1;
      else if (labelled) alarms += 1;
      else if (gold) misses += 1;
      if (values.patterns === frame) {
        for (const { pattern } of reading.hits) {
          const source = grammar[row.language].patterns[pattern];
          if (source.frame !== frame) continue;
          const name = `${row.language} ${source.weight?.toFixed(2) ?? "excl"}  ${source.pattern}`;
          const counts = patternCounts.get(name) ?? [0, 0];
          counts[gold ? 0 : 1] += 1;
          patternCounts.set(name, counts);
        }
      }
      if (values.errors === frame && labelled !== gold) {
        console.log(
          `${labelled ? "FALSE ALARM" : "MISS"}${row.borderline ? " (unsure)" : ""}  ${row.place}\n   ${row.text}\n${describe(reading, row.language, frame, row.text)}`,
        );
      }
    }
    const f1 = (2 * hits) / (2 * hits + alarms + misses);
    f1s.push(f1);
    console.log(
      `${frame.padEnd(17)} F1 ${f1.toFixed(3)}  precision ${(hits / (hits + alarms)).toFixed(3)}  recall ${(hits / (hits + misses)).toFixed(3)}  (${hits} right, ${alarms} false alarms, ${misses} misses)`,
    );
  }
  console.log(
    `macro             F1 ${(f1s.reduce((a, b) => a + b, 0) / f1s.length).toFixed(3)}  on ${rows.length} rows`,
  );
  for (const [name, [right, wrong]] of [...patternCounts].sort((a, b) => b[1][1] - a[1][1]))
    console.log(`${String(right).padStart(4)} right ${String(wrong).padStart(4)} wrong  ${name}`);
}
