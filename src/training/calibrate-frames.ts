import { type LabelledLanguage, labelledLanguages } from "../languages.js";
import { calibrate, type Platt } from "../model/calibration.js";
import { fitPlatt, type Sample, sampleMass } from "./calibrate.js";
import { enough } from "./calibration-weights.js";
import { type OutOfFold, sampleFrame } from "./cross-validate-scores.js";
import { chooseThreshold } from "./thresholds.js";

/** From logit to label: calibration, and the confidence from which the label is given. */
export interface Decision {
  readonly platt: Platt;
  readonly threshold: number;
}

/** Frame (by index) → language → decision. */
export type Decisions = readonly Readonly<Record<LabelledLanguage, Decision>>[];

/** Where nothing can be learned: the network's own probability, more likely than not. */
const uncalibrated: Decision = { platt: { slope: 1, intercept: 0 }, threshold: 0.5 };

function isEnough(sample: Sample): boolean {
  const { yes, no } = sampleMass(sample);
  return yes >= enough && no >= enough;
}

function fitDecision(sample: Sample): Decision {
  const platt = fitPlatt(sample);
  // scores that fall where the truth rises: too few or too equal seeds, and turning them round would be worse than leaving them
  if (platt.slope <= 0) return uncalibrated;
  const confidences = sample.logits.map((logit) => calibrate(logit, platt));
  return { platt, threshold: chooseThreshold(confidences, sample.truths, sample.weights) };
}

/**
 * Calibrates each frame in each language and chooses its threshold, on these rows. A language with too few rows of a frame
 * shares those of all languages; where they are still too few, the network's own probability is taken, from 0.5 on.
 */
export function calibrateFrames(scores: OutOfFold, rows: readonly number[]): Decisions {
  return scores.frames.map((_, frame) => {
    const decide = (language: LabelledLanguage): Decision => {
      const own = sampleFrame(
        scores,
        frame,
        rows.filter((row) => scores.languages[row] === language),
      );
      if (isEnough(own)) return fitDecision(own);
      const all = sampleFrame(scores, frame, rows);
      return isEnough(all) ? fitDecision(all) : uncalibrated;
    };
    return Object.fromEntries(labelledLanguages.map((language) => [language, decide(language)])) as Record<
      LabelledLanguage,
      Decision
    >;
  });
}
