import { readFileSync } from "node:fs";
import { type Fixture, parseFixtures } from "../src/evaluate/index.js";
import type { LabelledLanguage } from "../src/languages.js";
import { findByDigest } from "./by-digest.js";

/**
 * The blind set: sentences drawn from unlabelled news and labelled for this project by two annotators who saw neither each
 * other's labels nor a model's; where they differed a third reading decided. `training/blind/` keeps the labels without the texts.
 * @param unlabelled where the texts are
 * @throws Error when a text is missing there
 */
export function readBlindSet(language: LabelledLanguage, unlabelled: string): Fixture[] {
  const file = `training/blind/${language}.jsonl`;
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  const rows = lines.map((line) => JSON.parse(line) as { id: string });
  const texts = findByDigest(rows, file, unlabelled);
  const fixtures = rows.map((row, index) => {
    const { text, set } = texts[index];
    return JSON.stringify({ ...row, text, lang: language, source: set });
  });
  return parseFixtures(fixtures.join("\n"), file) as Fixture[];
}
