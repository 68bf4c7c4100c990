import { type LabelledLanguage, labelledLanguages } from "../languages.js";
import { calibrate } from "../model/calibration.js";
import { fitPlatt, type Sample } from "./calibrate.js";

/**
 * How freely n-grams may weigh: C as scikit-learn has it, the inverse of the penalty on the summed loss. 0 leaves them out.
 * Cross-validation chooses among these, for each frame in each language.
 */
export const freedoms: readonly number[] = [0, 0.5, 2, 8, 32];

export type Freedom = Readonly<Record<LabelledLanguage, number>>;

/** Out-of-fold logits of a frame with one freedom: of every row. */
export interface Attempt {
  readonly freedom: number;
  readonly logits: Float64Array;
}

/** The rows of a frame that choices rest on. */
export interface Trial {
  readonly languages: readonly LabelledLanguage[];
  readonly truths: Uint8Array;
  readonly weights: Float64Array;
  /** Whether cues tell the frame in a language, so that it may go without n-grams. */
  readonly isCued: (language: LabelledLanguage) => boolean;
}

/** N-grams must take so much of the loss off that cues alone leave: what is not clearly better is only larger and slower. */
const clearly = 0.95;

/** A loss so much above the least so far ends the search: freer is worse still. */
const hopeless = 1.02;

/** The mean cross-entropy of a frame in a language once its logits are calibrated: what is overconfident alone is no worse. */
function lossOf(
  { languages, truths, weights }: Trial,
  language: LabelledLanguage,
  logits: Float64Array,
): number {
  const rows = [...languages.keys()].filter((row) => languages[row] === language && weights[row] > 0);
  const sample: Sample = {
    logits: Float64Array.from(rows, (row) => logits[row]),
    truths: Uint8Array.from(rows, (row) => truths[row]),
    weights: Float64Array.from(rows, (row) => weights[row]),
  };
  const platt = fitPlatt(sample);
  let [loss, mass] = [0, 0];
  sample.logits.forEach((logit, row) => {
    const confidence = calibrate(logit, platt);
    const right = sample.truths[row] === 1 ? confidence : 1 - confidence;
    loss -= sample.weights[row] * Math.log(Math.max(right, 1e-12));
    mass += sample.weights[row];
  });
  return mass === 0 ? 0 : loss / mass;
}

/** Collects attempts from the least free on and chooses the best of each language. */
export function createFreedomChoice(trial: Trial) {
  const attempts: Attempt[] = [];
  const losses = new Map<LabelledLanguage, number[]>(labelledLanguages.map((language) => [language, []]));
  return {
    attempts: attempts as readonly Attempt[],
    add(attempt: Attempt): void {
      attempts.push(attempt);
      for (const language of labelledLanguages) {
        const loss = lossOf(trial, language, attempt.logits);
        const cuesAlone = attempt.freedom === 0;
        losses
          .get(language)!
          .push(cuesAlone && !trial.isCued(language) ? Infinity : loss * (cuesAlone ? clearly : 1));
      }
    },
    /** Whether the last attempt was worse in every language. */
    isOver: (): boolean => [...losses.values()].every((own) => own.at(-1)! > hopeless * Math.min(...own)),
    /** The freedom of the least loss; of equal ones the lesser. */
    choose(): Freedom {
      const best = labelledLanguages.map((language) => {
        const own = losses.get(language)!;
        return [language, attempts[own.indexOf(Math.min(...own))].freedom];
      });
      return Object.fromEntries(best) as Freedom;
    },
  };
}
