import { labelledLanguages } from "../../src/languages.js";
import type { CardSection } from "../model-card.js";
import { type BehaviourOutcome, capabilities, failureRate } from "./outcomes.js";

/** The failure rates as a section of the model card: capability × language. */
export function behaviourSection(outcomes: readonly BehaviourOutcome[]): CardSection {
  return {
    title: "Behaviour",
    text:
      "Failure rates of the behaviour tests (failed / tried). Minimum functionality: short sentences for every point of the annotation guide, all labels right. " +
      "Swaps: pairs of sentences that differ in one name, number or date and get different labels. Noise: spellings, marks, spaces and case that change a label. " +
      "Direction: pairs in which a small edit must bring or remove a frame. `npm run test:behaviour` holds the bars. The lexicons were mended with these failures at hand: the rates say that nothing has broken, not how a stranger's sentences fare.",
    table: [
      ["capability", ...labelledLanguages],
      ...capabilities.map((capability) => [
        capability,
        ...labelledLanguages.map((language) => {
          const own = outcomes.filter(
            (outcome) => outcome.capability === capability && outcome.language === language,
          );
          const failed = own.reduce((sum, outcome) => sum + outcome.failed, 0);
          const cases = own.reduce((sum, outcome) => sum + outcome.cases, 0);
          return `${(100 * failureRate(own)).toFixed(1)} % (${failed} / ${cases})`;
        }),
      ]),
    ],
  };
}
