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
import { scoreDecisions } from "../src/evaluate/scores.js";
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
  .refine(({ lang, language }) => language ?? lang, 'a row needs its "language"')
  .transform(({ lang, language, ...row }) => ({ ...row, language: (language ?? lang) as LabelledLanguage }));

const grammar = compileCues(readCueSources("seeds/cues"));
const matchers = { ar: createCueMatcher(grammar.ar, "ar"), en: createCueMatcher(grammar.en, "en") };
const frames = [
  ...new Set(labelledLanguages.flatMap((language) => grammar[language].patterns.map(({ frame }) => frame))),
].sort();

function read(text: string, language: LabelledLanguage) {
  const reading = readCues(text, matchers[language]);
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

type Row = z.infer<typeof rowSchema> & { readonly place: string };

function explain(language: LabelledLanguage, text: string): void {
  const { reading, scores } = read(text, language);
  console.log(reading.words.entries.map(({ text: word }) => word).join(" · "));
  for (const frame of frames) {
    console.log(
      `${frame} ${(scores.get(frame) ?? 0).toFixed(2)}\n${describe(reading, language, frame, text)}`,
    );
  }
}

/** Prints how well the grammar finds a frame, and gives its F1. */
function score(frame: string, rows: readonly Row[], listsErrors: boolean): number {
  const counts = { right: 0, labelled: 0, gold: 0 };
  for (const row of rows) {
    const { reading, scores } = read(row.text, row.language);
    const labelled = (scores.get(frame) ?? 0) >= grammarThreshold;
    const gold = row.labels.includes(frame);
    if (labelled && gold) counts.right += 1;
    if (labelled) counts.labelled += 1;
    if (gold) counts.gold += 1;
    if (listsErrors && labelled !== gold) {
      const kind = `${labelled ? "FALSE ALARM" : "MISS"}${row.borderline ? " (unsure)" : ""}`;
      console.log(
        `${kind}  ${row.place}\n   ${row.text}\n${describe(reading, row.language, frame, row.text)}`,
      );
    }
  }
  const { right, labelled, gold } = counts;
  const { precision, recall, f1 } = scoreDecisions(right, labelled, gold);
  const shares = `F1 ${f1.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`;
  console.log(
    `${frame.padEnd(17)} ${shares}  (${right} right, ${labelled - right} false alarms, ${gold - right} misses)`,
  );
  return f1;
}

/** Prints how often each pattern of a frame hits where the frame is, and where it is not: the most often wrong first. */
function countPatterns(frame: string, rows: readonly Row[]): void {
  const counts = new Map<string, [right: number, wrong: number]>();
  for (const { text, language, labels } of rows) {
    for (const { pattern } of read(text, language).reading.hits) {
      const source = grammar[language].patterns[pattern];
      if (source.frame !== frame) continue;
      const name = `${language} ${source.weight?.toFixed(2) ?? "excl"}  ${source.pattern}`;
      const [right, wrong] = counts.get(name) ?? [0, 0];
      counts.set(name, labels.includes(frame) ? [right + 1, wrong] : [right, wrong + 1]);
    }
  }
  for (const [name, [right, wrong]] of [...counts].sort((a, b) => b[1][1] - a[1][1])) {
    console.log(`${String(right).padStart(4)} right ${String(wrong).padStart(4)} wrong  ${name}`);
  }
}

function readRows(files: readonly string[]): Row[] {
  return files.flatMap((file) =>
    parseJsonl(readFileSync(file, "utf8"), rowSchema, file).map(({ value, line }) => ({
      ...value,
      place: `${file.split("/").at(-1)}:${line}`,
    })),
  );
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: "string" }, patterns: { type: "string" }, explain: { type: "string" } },
});

if (values.explain !== undefined) {
  explain(z.enum(labelledLanguages).parse(values.explain), positionals[0]);
} else {
  const rows = readRows(positionals);
  const f1s = frames.map((frame) => score(frame, rows, values.errors === frame));
  const macro = f1s.reduce((sum, f1) => sum + f1, 0) / f1s.length;
  console.log(`${"macro".padEnd(17)} F1 ${macro.toFixed(3)}  on ${rows.length} rows`);
  if (values.patterns !== undefined) countPatterns(values.patterns, rows);
}
