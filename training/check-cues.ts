/**
 * Reviews the cue lexicons on the seeds: `npm run cues:check`.
 *
 * Lists, per language and frame, the patterns that never match (unused), those without which no label would change (shadowed),
 * and those that are wrong more often than right (contradictory). They are places to look at, not errors; a lexicon that does
 * not compile is one, and ends with exit status 1.
 */
import { listBuckets } from "../src/cues/buckets.js";
import { compileCues } from "../src/cues/compile.js";
import type { LanguageGrammar } from "../src/cues/grammar.js";
import { type CueHit, createCueMatcher } from "../src/cues/matcher.js";
import { readCues } from "../src/cues/read-cues.js";
import { RiwayaError } from "../src/errors.js";
import { frameScores } from "../src/features/grammar-score.js";
import { type LabelledLanguage, labelledLanguages } from "../src/languages.js";
import type { Seed } from "../src/training/seeds.js";
import { readCueSources } from "./cue-sources.js";
import { grammarThreshold } from "./grammar-alone.js";
import { readSeedFiles } from "./seed-files.js";

/** What a pattern did on the seeds. */
interface PatternRecord {
  right: number;
  wrong: number;
  /** Sentences that would lose their label without it. */
  decisive: number;
}

function reviewPatterns(
  grammar: LanguageGrammar,
  language: LabelledLanguage,
  seeds: readonly Seed[],
): PatternRecord[] {
  const matcher = createCueMatcher(grammar, language);
  const records = grammar.patterns.map(() => ({ right: 0, wrong: 0, decisive: 0 }));
  for (const { text, labels } of seeds) {
    const reading = readCues(text, matcher);
    const scoreOf = (hits: readonly CueHit[], frame: string) =>
      frameScores(grammar, hits).find((score) => score.frame === frame)?.score ?? 0;
    for (const pattern of new Set(reading.hits.map((hit) => hit.pattern))) {
      const { frame, weight } = grammar.patterns[pattern];
      records[pattern][labels.includes(frame) ? "right" : "wrong"] += 1;
      if (weight === undefined) continue;
      const others = reading.hits.filter((hit) => hit.pattern !== pattern);
      if (scoreOf(reading.hits, frame) >= grammarThreshold && scoreOf(others, frame) < grammarThreshold)
        records[pattern].decisive += 1;
    }
  }
  return records;
}

function describe(
  grammar: LanguageGrammar,
  language: LabelledLanguage,
  records: readonly PatternRecord[],
): void {
  const list = (title: string, belongs: (record: PatternRecord, index: number) => boolean) => {
    const found = grammar.patterns.flatMap(({ frame, pattern, weight }, index) => {
      const { right, wrong, decisive } = records[index];
      const counts = `${right} right, ${wrong} wrong, ${decisive} decisive`;
      return belongs(records[index], index)
        ? [`    ${frame}: ${weight === undefined ? "not " : ""}${pattern}  (${counts})`]
        : [];
    });
    console.log(`  ${title}: ${found.length}\n${found.join("\n")}`);
  };
  const isPattern = (index: number) => grammar.patterns[index].weight !== undefined;
  const exclusions = grammar.patterns.filter(({ weight }) => weight === undefined).length;
  const words = listBuckets(grammar.exact).length + Object.keys(grammar.beginnings).length;
  console.log(
    `${language}: ${grammar.patterns.length - exclusions} patterns, ${exclusions} exclusions, ${words} first words in ${grammar.classes.length} classes`,
  );
  list("unused", ({ right, wrong }) => right + wrong === 0);
  list(
    "shadowed",
    ({ right, wrong, decisive }, index) => isPattern(index) && right + wrong > 0 && decisive === 0,
  );
  list(
    "contradictory",
    ({ right, wrong }, index) =>
      isPattern(index) && wrong > right && (grammar.patterns[index].weight ?? 0) >= grammarThreshold,
  );
}

try {
  const cues = compileCues(readCueSources("seeds/cues"));
  const seeds = readSeedFiles("seeds").flatMap(({ seeds }) => seeds);
  for (const language of labelledLanguages) {
    const own = seeds.filter((seed) => seed.language === language);
    describe(cues[language], language, reviewPatterns(cues[language], language, own));
  }
} catch (error) {
  if (!(error instanceof RiwayaError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
