import type { Fixture } from "../../evaluate/index.js";
import { labelledLanguages } from "../../languages.js";
import type { Model, ModelMetadata } from "../../model/index.js";
import type { Leak, Seed } from "../../training/index.js";
import { count, legible } from "../legible.js";

const share = (value: number) => value.toFixed(2);

/** What was trained, and how it did on the seeds that each fold left out; one line for each frame and language. */
export function describeModel({ name, version, hash, seeds, metrics }: ModelMetadata, out: string): string {
  const rows = metrics
    .filter((entry) => entry.rows === "calibration" && entry.count > 0)
    .map(
      ({ language, frame, support, count: sentences, precision, recall, f1 }) =>
        `  ${language} ${frame}: F1 ${share(f1)}, precision ${share(precision)}, recall ${share(recall)} (${support} of ${sentences} seeds)\n`,
    );
  return `riwaya train: ${out}: ${name} ${version} (${hash}), ${seeds.count} seeds; out of fold:\n${rows.join("")}`;
}

/** Seeds of a frame below which its figures mean little. */
const fewSeeds = 20;

/** What a user should know who would take the model for better than it can be; a line each. */
export function describeWeaknesses({ metadata, cues, names }: Model): string {
  const weak = metadata.metrics
    .filter(
      ({ rows, support, count: sentences }) => rows === "calibration" && sentences > 0 && support < fewSeeds,
    )
    .map(
      ({ language, frame, support }) =>
        `${language} ${frame}: ${count(support, "seed")} of it ${support === 1 ? "is" : "are"} few; its figures mean little`,
    );
  const blind = metadata.taxonomy.frames.flatMap(({ id }) =>
    labelledLanguages
      .filter(
        (language) =>
          !names.some((name) => /^(?:word|context):/.test(name) && name.includes(`:${language}:`)),
      )
      .filter((language) => !cues[language].patterns.some(({ frame }) => frame === id))
      .map(
        (language) => `${language} ${id}: cannot be found: there are no seeds and no cues in this language`,
      ),
  );
  return [...weak, ...blind].map((text) => `warning: ${text}\n`).join("");
}

/** How many leaks, or contradictions, are named. */
const shown = 5;

/** Warns of seeds with one text and different labels, of which one must be wrong; "" where there are none. */
export function describeContradictions(seeds: readonly Seed[]): string {
  const first = new Map<string, Seed>();
  const lines: string[] = [];
  for (const seed of seeds) {
    const earlier = first.get(seed.text);
    if (earlier === undefined) first.set(seed.text, seed);
    else if (earlier.labels.join() !== seed.labels.join())
      lines.push(`  ${legible(earlier.id)} and ${legible(seed.id)}\n`);
  }
  if (lines.length === 0) return "";
  return `warning: ${count(lines.length, "seed")} with the text of another and other labels; mend or drop one:\n${listShown(lines)}`;
}

const listShown = (lines: readonly string[]): string =>
  lines.slice(0, shown).join("") + (lines.length > shown ? `  and ${lines.length - shown} more\n` : "");

/** Warns of sentences to test on that seeds nearly repeat; "" where there are none. */
export function describeLeaks(leaks: readonly Leak[], gold: readonly Fixture[]): string {
  if (leaks.length === 0) return "";
  const lines = leaks.map(({ row, seed, similarity }) => {
    const { file, line } = gold[row];
    return `  ${legible(`${file}:${line}`)} and seed ${legible(seed.id)} (${share(similarity)} of their words)\n`;
  });
  return `warning: ${count(leaks.length, "sentence")} to test on nearly repeat a seed, which flatters the scores; take them out of one side:\n${listShown(lines)}`;
}
