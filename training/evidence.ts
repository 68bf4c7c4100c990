import { readdirSync, readFileSync } from "node:fs";
import type { Evidence, Labeller } from "../src/labeller.js";
import { labelledLanguages } from "../src/languages.js";
import { parseSeeds, type Seed } from "../src/training/seeds.js";

/** How often the heaviest evidence of a right label overlaps a phrase that an annotator marked for it. */
export interface EvidenceScore {
  readonly language: string;
  readonly labels: number;
  readonly overlapping: number;
}

function overlaps(seed: Seed, phrases: readonly string[], evidence: Evidence | undefined): boolean {
  return phrases.some((phrase) => {
    const start = seed.text.indexOf(phrase);
    return evidence !== undefined && start < evidence.end && evidence.start < start + phrase.length;
  });
}

/** Scores evidence on the seeds that have cue phrases annotated. */
export function scoreEvidence(labeller: Labeller): EvidenceScore[] {
  const files = readdirSync("seeds").filter((name) => name.endsWith(".jsonl"));
  const seeds = files.flatMap((name) => parseSeeds(readFileSync(`seeds/${name}`, "utf8"), `seeds/${name}`));
  return labelledLanguages.map((language) => {
    let labels = 0;
    let overlapping = 0;
    for (const seed of seeds) {
      if (seed.language !== language || !seed.cues) continue;
      for (const { frame, evidence } of labeller.labelSentence(seed.text, { language }).labels) {
        const phrases = seed.cues[frame];
        if (!phrases) continue;
        labels += 1;
        if (overlaps(seed, phrases, evidence[0])) overlapping += 1;
      }
    }
    return { language, labels, overlapping };
  });
}
