import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Labeller } from "../src/labeller.js";
import { type LabelledLanguage, labelledLanguages } from "../src/languages.js";
import { findByDigest } from "./by-digest.js";
import type { CardSection } from "./model-card.js";

/** What readers said of a label: right for the first, wrong for two of them, or disputed. */
const verdicts = ["right", "disputed", "wrong"] as const;
type Verdict = (typeof verdicts)[number];

const rowSchema = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  frame: z.enum(["denial", "foreign-backing", "terror-labelling"]),
  /** `missed`: the sentence was not labelled and carries the frame. */
  verdict: z.enum([...verdicts, "missed"]),
  /** How many sentences of the sample for recall it stands for; 0 outside that sample. */
  weight: z.number().nonnegative().default(0),
});

/** A sentence and what readers said of a frame in it. */
export type AuditedSentence = Omit<z.infer<typeof rowSchema>, "id"> & { readonly text: string };

/**
 * The audited sentences: what an earlier grammar labelled in unlabelled news, and what it missed there, read by annotators who saw
 * the sentences alone; `training/audit/` keeps verdicts without texts.
 * @param unlabelled where the texts are
 * @throws Error, with file and line, on a row that is not as it should be and where a text is missing
 */
export function readAudit(language: LabelledLanguage, unlabelled: string): AuditedSentence[] {
  const file = `training/audit/${language}.jsonl`;
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  const rows = lines.map((line, index) => {
    const row = rowSchema.safeParse(JSON.parse(line));
    if (!row.success) throw new Error(`${file}:${index + 1}: ${z.prettifyError(row.error)}`);
    return row.data;
  });
  const texts = findByDigest(rows, file, unlabelled);
  return rows.map(({ id: _, ...audited }, index) => ({ ...audited, text: texts[index].text }));
}

/** Bands of confidence: above the first, up to the second. */
const bands = [
  [0, 0.7],
  [0.7, 0.8],
  [0.8, 0.9],
  [0.9, 0.95],
  [0.95, 1],
] as const;

/** An audited label that a model gives. */
export interface GivenLabel {
  readonly verdict: Verdict;
  readonly confidence: number;
}

/** Sentences of the sample for recall that carry a frame. */
export interface Carriers {
  found: number;
  /** Not found, and each read for itself or for the half of the labels that was kept apart. */
  missed: number;
  /** Not found, and drawn: how many were read, and how many sentences each stands for. */
  drawn: number;
  drawWeight: number;
}

/** A label of the half that was kept apart stands for two; what stands for more was drawn from all that was not labelled. */
const isDrawn = (weight: number) => weight > 2;

const percentOf = (part: number, all: number) => `${((100 * part) / all).toFixed(1)} %`;

const labelHead = ["labels", ...verdicts, "mean confidence"];

/** How many labels, the share of each verdict, and the mean confidence. */
function describeLabels(labels: readonly GivenLabel[]): string[] {
  const { length } = labels;
  if (length === 0) return ["0", "", "", "", ""];
  const confidence = labels.reduce((sum, label) => sum + label.confidence, 0) / length;
  return [
    String(length),
    ...verdicts.map((verdict) =>
      percentOf(labels.filter((label) => label.verdict === verdict).length, length),
    ),
    confidence.toFixed(3),
  ];
}

/** A 95 % interval for the mean of a Poisson count (Byar's approximation; Breslow & Day 1987). */
export function poissonInterval(count: number): [number, number] {
  const bound = (k: number, z: number) => (k === 0 ? 0 : k * (1 - 1 / (9 * k) + z / (3 * Math.sqrt(k))) ** 3);
  return [bound(count, -1.96), bound(count + 1, 1.96)];
}

/** The share found, and its 95 % interval for the draw. */
export function describeCarriers({ found, missed, drawn, drawWeight }: Carriers): string[] {
  if (found === 0) return ["", ""];
  const share = (count: number) => percentOf(found, found + missed + count * drawWeight);
  const [fewest, most] = poissonInterval(drawn);
  return [share(drawn), `${share(most)} to ${share(fewest)}`];
}

/** What a model gives for the audited sentences of one frame and language, and which of those that carry it it finds. */
export function auditFrame(
  labeller: Pick<Labeller, "labelSentence">,
  language: LabelledLanguage,
  rows: readonly AuditedSentence[],
): { readonly labels: readonly GivenLabel[]; readonly carriers: Carriers } {
  const labels: GivenLabel[] = [];
  const carriers: Carriers = { found: 0, missed: 0, drawn: 0, drawWeight: 0 };
  for (const { text, frame, verdict, weight } of rows) {
    const label = labeller.labelSentence(text, { language }).labels.find((one) => one.frame === frame);
    if (label && verdict !== "missed") labels.push({ verdict, confidence: label.confidence });
    if (isDrawn(weight)) carriers.drawWeight = weight;
    if (verdict !== "right" && verdict !== "missed") continue;
    if (label) carriers.found += weight;
    else if (isDrawn(weight)) carriers.drawn += 1;
    else carriers.missed += weight;
  }
  return { labels, carriers };
}

/** Sections of the card: of the audited labels those that a model still gives, and how many of these are right, by frame and by confidence; how many of the sentences that carry a frame it finds. */
export function auditSections(labeller: Labeller, unlabelled: string): CardSection[] {
  const byFrame = labelledLanguages.flatMap((language) => {
    const audited = readAudit(language, unlabelled);
    return labeller.taxonomy.frames.map(({ id }) => {
      const rows = audited.filter(({ frame }) => frame === id);
      return { name: [language, id], ...auditFrame(labeller, language, rows) };
    });
  });
  const all = byFrame.flatMap(({ labels }) => labels);
  return [
    {
      title: "In news as it comes",
      text:
        "The labels that the cue grammar of an earlier version gave in some 580,000 sentences of unlabelled news, near repetitions and very long ones left out (of `terror-labelling` 2,600 labels a language), were read by annotators who saw the sentences alone. " +
        "What the first of them called wrong was read again, mixed with others, by a second: wrong for both is wrong, anything else is disputed. The first reading was quick and takes for right what does not strike the reader; of 1,104 right labels that the second reader had among the others 99 % held. One half was then at hand when the lexicons were mended; " +
        "this is the other half, as far as the model still gives the labels. " +
        "Found is an estimate, in 264,000 of those sentences, of how many of those that carry a frame are labelled. Those that the earlier grammar did not label were ranked by a statistical model; " +
        "the likeliest (4,000 to 6,000 a frame and language) and 4,000 drawn from the rest were read once; the very likeliest, some 2,000, had already been read while the lexicons grew, and this flatters the estimate. " +
        "A sentence drawn stands for as many as it was drawn from, and the interval is for this draw alone, not for what readers see differently (a second one confirmed 87 % of the missed). `terror-labelling` was not read so. `training/audit/` has the verdicts without the texts.",
      table: [
        ["language", "frame", ...labelHead, "found", "found, 95 % interval"],
        ...byFrame.map(({ name, labels, carriers }) => [
          ...name,
          ...describeLabels(labels),
          ...describeCarriers(carriers),
        ]),
      ],
    },
    {
      title: "Confidence in news as it comes",
      text: "The same labels, all languages and frames together, by the model's confidence.",
      table: [
        ["confidence", ...labelHead],
        ...bands.map(([low, high]) => [
          `${low} to ${high}`,
          ...describeLabels(all.filter(({ confidence }) => confidence > low && confidence <= high)),
        ]),
      ],
    },
  ];
}
