import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Fixture, parseFixtures } from "../src/evaluate/index.js";
import { type LabelledLanguage, labelledLanguages } from "../src/languages.js";
import { readBlindSet } from "./blind-set.js";

/** Sentences of one language that no model is trained on. */
export interface MeasuredSet {
  readonly name: string;
  readonly language: LabelledLanguage;
  readonly fixtures: readonly Fixture[];
}

function readFixtures(files: readonly string[]): Fixture[] {
  return files.flatMap((file) => parseFixtures(readFileSync(file, "utf8"), file) as Fixture[]);
}

/**
 * Reads what models are measured on: the held-out fixtures and stories of the repository and, where a folder of labelled real news is at
 * hand (`en-1.jsonl` … `ar-4.jsonl`), those: 1 to 3 were studied while the lexicons were written, 4 was only ever scored.
 * @param unlabelled the file that holds the texts of the blind set
 */
export function readMeasuredSets(news: string | undefined, unlabelled?: string): MeasuredSet[] {
  return labelledLanguages.flatMap((language) => {
    const set = (name: string, files: readonly string[]) => ({
      name,
      language,
      fixtures: readFixtures(files),
    });
    const sets = [
      set("held-out fixtures", [`test/fixtures/labels/${language}.jsonl`]),
      set("held-out stories", [`test/fixtures/labels/${language}-stories.jsonl`]),
    ];
    if (unlabelled) {
      sets.push({ name: "real news, blind", language, fixtures: readBlindSet(language, unlabelled) });
    }
    if (news) {
      sets.push(set("real news, validation", [join(news, `${language}-4.jsonl`)]));
      sets.push(
        set(
          "real news, studied",
          [1, 2, 3].map((number) => join(news, `${language}-${number}.jsonl`)),
        ),
      );
    }
    return sets;
  });
}
