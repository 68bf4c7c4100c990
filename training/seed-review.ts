import type { Taxonomy } from "../src/frames.js";
import { findNearDuplicates } from "../src/training/near-duplicates.js";
import type { Seed } from "../src/training/seeds.js";
import { markdownTable } from "./markdown-table.js";
import type { SeedFile } from "./seed-files.js";

/** Fewer seeds than this of a frame in a language teach little and measure less: ten in each of five folds. */
const rareLabel = 50;

export interface SeedReview {
  /** Counts by file and language, a Markdown table. */
  readonly table: string;
  /** What must be mended before anything is trained or measured. */
  readonly errors: readonly string[];
  /** What deserves a look. */
  readonly warnings: readonly string[];
}

interface Place {
  readonly file: string;
  readonly seed: Seed;
  readonly heldOut: boolean;
}

/** Counts of one file or language. A sentence with two labels counts under both. */
function countSeeds(name: string, seeds: readonly Seed[], frames: readonly string[]): (string | number)[] {
  const labelled = frames.map((frame) => seeds.filter((seed) => seed.labels.includes(frame)).length);
  const none = seeds.filter((seed) => seed.labels.length === 0).length;
  const borderline = seeds.filter((seed) => seed.borderline).length;
  const withCues = seeds.filter((seed) => seed.cues).length;
  return [name, seeds.length, ...labelled, none, borderline, withCues];
}

function buildTable(files: readonly SeedFile[], fixtures: readonly SeedFile[], taxonomy: Taxonomy): string {
  const frames = taxonomy.frames.map((frame) => frame.id);
  const seeds = files.flatMap((file) => file.seeds);
  const languages = [...new Set(seeds.map((seed) => seed.language))].sort();
  const heads = ["file", "sentences", ...frames, "no frame", "borderline", "with cues"];
  const rows = [
    heads,
    ...files.map(({ file, seeds }) => countSeeds(file, seeds, frames)),
    ...languages.map((language) =>
      countSeeds(
        `all seeds, ${language}`,
        seeds.filter((seed) => seed.language === language),
        frames,
      ),
    ),
    ...fixtures.map(({ file, seeds }) => countSeeds(`held out: ${file}`, seeds, frames)),
  ];
  return markdownTable(rows, { numbers: true });
}

function findRepeatedIds(places: readonly Place[]): string[] {
  const files = new Map<string, string>();
  const errors: string[] = [];
  for (const { file, seed } of places) {
    const earlier = files.get(seed.id);
    if (earlier !== undefined) errors.push(`${file}: id "${seed.id}" is already in ${earlier}`);
    else files.set(seed.id, file);
  }
  return errors;
}

function findRareLabels(places: readonly Place[], taxonomy: Taxonomy): string[] {
  const seeds = places.filter((place) => !place.heldOut).map((place) => place.seed);
  const languages = [...new Set(seeds.map((seed) => seed.language))].sort();
  return languages.flatMap((language) =>
    taxonomy.frames.flatMap(({ id }) => {
      const count = seeds.filter((seed) => seed.language === language && seed.labels.includes(id)).length;
      return count < rareLabel
        ? [`only ${count} ${language} seeds carry ${id}; ${rareLabel} are a start`]
        : [];
    }),
  );
}

function reviewPairs(places: readonly Place[]): { errors: string[]; warnings: string[] } {
  const errors: string[] = [];
  const warnings: string[] = [];
  for (const { first, second, similarity } of findNearDuplicates(places.map(({ seed }) => seed.text))) {
    const [one, other] = [places[first], places[second]];
    const pair = `${one.seed.id} and ${other.seed.id} (${similarity.toFixed(2)})`;
    const sameLabels = one.seed.labels.join() === other.seed.labels.join();
    const sameText = one.seed.text === other.seed.text;
    const grouped = one.seed.group !== undefined && one.seed.group === other.seed.group;
    if (one.heldOut !== other.heldOut) {
      errors.push(`${pair}: a seed nearly repeats a held-out sentence; remove the seed`);
    } else if (sameText && !sameLabels) {
      errors.push(`${pair}: one text with different labels; decide`);
    } else if (sameText) {
      warnings.push(`${pair}: the same text twice; remove one`);
    } else if (!grouped && !sameLabels) {
      warnings.push(`${pair}: near-duplicates with different labels; check them or give them one group`);
    } else if (!grouped) {
      warnings.push(`${pair}: near-duplicates; vary one, or give them one group`);
    }
  }
  return { errors, warnings };
}

/**
 * Reviews seeds that have been parsed (so each is sound by itself) together, and beside held-out sentences.
 * @param fixtures files whose sentences must never be learned from
 */
export function reviewSeeds(
  files: readonly SeedFile[],
  fixtures: readonly SeedFile[],
  taxonomy: Taxonomy,
): SeedReview {
  const place = (heldOut: boolean) => (entry: SeedFile) =>
    entry.seeds.map((seed) => ({ file: entry.file, seed, heldOut }));
  const places: Place[] = [...files.flatMap(place(false)), ...fixtures.flatMap(place(true))];
  const pairs = reviewPairs(places);
  return {
    table: buildTable(files, fixtures, taxonomy),
    errors: [...findRepeatedIds(places), ...pairs.errors],
    warnings: [...findRareLabels(places, taxonomy), ...pairs.warnings],
  };
}
