import { z } from "zod";
import type { Taxonomy } from "../../frames.js";
import type { Labeller } from "../../labeller.js";
import { checkSchema } from "../../schema.js";
import type { BootstrapSettings } from "../bootstrap.js";
import { checkFrames } from "../fixtures.js";
import { type AnnotatedSentence, type Annotator, alignAnnotators } from "./annotators.js";
import { type Disagreement, listDisagreements } from "./disagreements.js";
import { type Placement, placeAnnotators } from "./placement.js";
import {
  bootstrapVotes,
  type CoefficientIntervals,
  type Coefficients,
  collectVotes,
  meanCoefficients,
  scoreVotes,
} from "./votes.js";

const optionsSchema = z.strictObject({
  /** Resamples for the 95 % intervals; 0 for none. @default 1000 */
  bootstrap: z.int().min(0).default(1000),
  /** Seed of the resampling. @default 1 */
  seed: z.int().min(0).default(1),
});
export type AgreementOptions = Readonly<z.input<typeof optionsSchema>>;

/** Agreement on one frame, or the mean over frames. */
export interface MeasuredCoefficients extends Coefficients {
  readonly intervals: CoefficientIntervals | null;
}

/** Agreement on one frame. */
export interface FrameAgreement extends MeasuredCoefficients {
  /** How many sentences each annotator says it of, in their order. */
  readonly said: readonly number[];
}

/** Agreement on sentences of one language, or on all. */
export interface AgreementTable {
  /** How many sentences two annotators or more have read. */
  readonly sentences: number;
  readonly frames: Readonly<Record<string, FrameAgreement>>;
  /** The mean over the frames on which it is defined. */
  readonly mean: MeasuredCoefficients;
}

/** How far annotators agree, as plain data for JSON. */
export interface Agreement {
  readonly annotators: readonly string[];
  readonly model: Labeller["model"] | null;
  readonly frames: readonly string[];
  readonly bootstrap: BootstrapSettings | null;
  readonly overall: AgreementTable;
  readonly languages: Readonly<Record<string, AgreementTable>>;
  /** Every annotator, and the model among them, by F1 with the (other) annotators; the best first. */
  readonly placement: readonly Placement[];
  /** Sentences on which annotators disagree, those with most dissent first: to be adjudicated. */
  readonly disagreements: readonly Disagreement[];
}

/**
 * Measures how far annotators agree, frame by frame and language by language, and where a model stands among them.
 * @param labeller labels every sentence as one annotator more, who counts for the placement alone
 * @throws RiwayaError `bad-input` for annotations that cannot be put together (see `alignAnnotators`) or a frame outside the
 *   taxonomy; `bad-usage` for options that do not fit
 */
export function measureAgreement(
  annotators: readonly Annotator[],
  taxonomy: Taxonomy,
  labeller: Pick<Labeller, "model" | "labelSentence"> | null = null,
  options: AgreementOptions = {},
): Agreement {
  const { bootstrap: samples, seed } = checkSchema(optionsSchema, options, "bad-usage", "agreement options");
  const bootstrap = samples === 0 ? null : { samples, seed };
  for (const { rows } of annotators) checkFrames(rows, taxonomy);
  const frames = taxonomy.frames.map(({ id }) => id);
  const sentences = alignAnnotators(annotators).filter(
    ({ labels }) => labels.filter((said) => said !== undefined).length > 1,
  );
  const tabulate = (rows: readonly AnnotatedSentence[]) =>
    tabulateAgreement(rows, frames, annotators.length, bootstrap);
  const languages = [...new Set(sentences.map(({ language }) => language))].sort();
  const predictions =
    labeller && sentences.map(({ text, language }) => labeller.labelSentence(text, { language }));
  return {
    annotators: annotators.map(({ name }) => name),
    model: labeller && { ...labeller.model },
    frames,
    bootstrap,
    overall: tabulate(sentences),
    languages: Object.fromEntries(
      languages.map((language) => [language, tabulate(sentences.filter((row) => row.language === language))]),
    ),
    placement: placeAnnotators(annotators, sentences, predictions, frames),
    disagreements: listDisagreements(annotators, sentences, predictions, frames),
  };
}

function tabulateAgreement(
  sentences: readonly AnnotatedSentence[],
  frames: readonly string[],
  annotators: number,
  bootstrap: BootstrapSettings | null,
): AgreementTable {
  const numbers = Array.from({ length: annotators }, (_, annotator) => annotator);
  const votes = frames.map((frame) => collectVotes(sentences, frame));
  const groups = sentences.map(({ group }) => group);
  const intervals = bootstrap && bootstrapVotes(votes, numbers, groups, bootstrap);
  const scored = votes.map((frame) => scoreVotes(frame, numbers));
  const saidBy = (frame: string, annotator: number) =>
    sentences.filter(({ labels }) => labels[annotator]?.includes(frame)).length;
  return {
    sentences: sentences.length,
    frames: Object.fromEntries(
      frames.map((frame, place) => [
        frame,
        {
          ...scored[place],
          intervals: intervals?.[place] ?? null,
          said: numbers.map((annotator) => saidBy(frame, annotator)),
        },
      ]),
    ),
    mean: { ...meanCoefficients(scored), intervals: intervals?.[frames.length] ?? null },
  };
}
