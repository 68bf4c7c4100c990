import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Labeller } from "../src/labeller.js";
import { type LabelledLanguage, labelledLanguages } from "../src/languages.js";
import { readByDigest } from "./blind-set.js";
import type { CardSection } from "./model-card.js";

/** What readers said of a label: right at once, wrong for two of them, or disputed. */
export const verdicts = ["right", "disputed", "wrong"] as const;
export type Verdict = (typeof verdicts)[number];

const rowSchema = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  frame: z.string(),
  verdict: z.enum(verdicts),
});

/** A label that was read, and the sentence it was given to. */
export interface AuditedLabel {
  readonly text: string;
  readonly frame: string;
  readonly verdict: Verdict;
}

/**
 * The audited labels: what the grammar labelled in unlabelled news, read by annotators who saw the sentences alone; `training/audit/` keeps
 * verdicts without texts.
 * @param unlabelled where the texts are
 * @throws Error when a text is missing there
 */
export function readAuditedLabels(language: LabelledLanguage, unlabelled: string): AuditedLabel[] {
  const file = `training/audit/${language}.jsonl`;
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  const rows = lines.map((line) => rowSchema.parse(JSON.parse(line)));
  const texts = readByDigest(unlabelled, new Set(rows.map(({ id }) => id)));
  return rows.map(({ id, frame, verdict }, index) => {
    const found = texts.get(id);
    if (!found) throw new Error(`${file}:${index + 1}: ${unlabelled} has no sentence with the digest ${id}`);
    return { text: found.text, frame, verdict };
  });
}

/** Where the confidences are cut. */
const bands = [0, 0.7, 0.8, 0.9, 0.95, 1];

/** How many labels got each verdict, and how sure the model is of them. */
interface Count {
  readonly labels: Record<Verdict, number>;
  confidence: number;
}

const emptyCount = (): Count => ({ labels: { right: 0, disputed: 0, wrong: 0 }, confidence: 0 });

function describe({ labels, confidence }: Count): string[] {
  const all = verdicts.reduce((sum, verdict) => sum + labels[verdict], 0);
  if (all === 0) return ["0", "", "", "", ""];
  const percent = (part: number) => `${((100 * part) / all).toFixed(1)} %`;
  return [String(all), ...verdicts.map((verdict) => percent(labels[verdict])), (confidence / all).toFixed(3)];
}

const head = ["labels", ...verdicts, "mean confidence"];

/** Sections of the card: how many of the labels that a model gives in unselected news are right, by frame and by confidence. */
export function auditSections(labeller: Labeller, unlabelled: string): CardSection[] {
  const byFrame = new Map<string, Count>();
  const byBand = bands.slice(1).map(() => emptyCount());
  let given = 0;
  let right = 0;
  for (const language of labelledLanguages) {
    for (const { text, frame, verdict } of readAuditedLabels(language, unlabelled)) {
      const name = `${language} | ${frame}`;
      const count = byFrame.get(name) ?? emptyCount();
      byFrame.set(name, count);
      if (verdict === "right") right += 1;
      const label = labeller.labelSentence(text, { language }).labels.find((one) => one.frame === frame);
      if (!label) continue;
      if (verdict === "right") given += 1;
      const band = bands.findIndex((_, index) => label.confidence <= bands[index + 1]);
      for (const part of [count, byBand[band]]) {
        part.labels[verdict] += 1;
        part.confidence += label.confidence;
      }
    }
  }
  return [
    {
      title: "Labels in news as it comes",
      text:
        "What the cue grammar of an earlier version labelled in the unlabelled news (580,000 sentences; of `terror-labelling` 2,600 labels a language) was read by annotators who saw the sentences alone; " +
        "what the first of them called wrong was read again, mixed with others, by a second: wrong for both is wrong, anything else is disputed. Half of it was then at hand when the lexicons were mended; " +
        `this is the other half. \`training/audit/\` has the verdicts without the texts. Of ${right} labels called right the model gives ${((100 * given) / right).toFixed(1)} %. ` +
        "It says nothing of the sentences that no version labelled.",
      table: [
        ["language", "frame", ...head],
        ...[...byFrame].map(([name, count]) => [...name.split(" | "), ...describe(count)]),
      ],
    },
    {
      title: "Confidence in news as it comes",
      text: "The same labels, all languages and frames together, by the model's confidence.",
      table: [
        ["confidence", ...head],
        ...byBand.map((count, index) => [`to ${bands[index + 1]}`, ...describe(count)]),
      ],
    },
  ];
}
