import { lexicalLanguage } from "../features/lexical-names.js";
import { labelledLanguages } from "../languages.js";
import { createFreedomChoice, type Freedom, freedoms } from "./freedom.js";
import type { Learner, Lesson } from "./learner.js";
import { fitLogisticRegression, type RegressionTask } from "./logistic-regression.js";
import { featurePenalties } from "./network-settings.js";
import { joinVectors, projectRow, type SparseRows } from "./sparse-rows.js";

/** How near to the minimum weights come: in cross-validation, and in the model. */
const [roughly, closely] = [1e-2, 1e-4];

const evenly = (freedom: number): Freedom => ({ ar: freedom, en: freedom });

/** Lets timers and signals of the program run. */
const rest = () => new Promise((resolve) => setTimeout(resolve));

/** Learns a logistic regression per frame, in plain TypeScript: exact, and quick where rows are almost empty. */
export function createRegressionLearner(lesson: Lesson): Learner {
  const { folds, languages, rows, shape } = lesson;
  const { frames, names } = shape;
  const createTask = taskMaker(lesson, joinVectors(rows.vectors));
  const chosen = frames.map(() => evenly(0));
  const isLexical = names.some((name) => lexicalLanguage(name) !== undefined);

  async function tryFreedom(frame: number, freedom: number, starts: Float64Array[]): Promise<Float64Array> {
    const logits = new Float64Array(folds.length);
    for (let fold = 0; fold <= Math.max(...folds); fold += 1) {
      const task = createTask(frame, evenly(freedom), (row) => folds[row] !== fold);
      const weights = fitLogisticRegression(task, roughly, starts[fold]);
      starts[fold] = weights;
      folds.forEach((of, row) => {
        if (of === fold) logits[row] = weights[names.length] + projectRow(task.rows, row, weights);
      });
      await rest();
    }
    return logits;
  }

  return {
    identity: { backend: "plain" },
    async crossValidate(onStep) {
      const logits = new Float64Array(folds.length * frames.length);
      for (let frame = 0; frame < frames.length; frame += 1) {
        const cued = labelledLanguages.filter((language) =>
          names.includes(`grammar:${language}:${frames[frame]}`),
        );
        const choice = createFreedomChoice({
          languages,
          truths: Uint8Array.from(languages, (_, row) => rows.targets[row * frames.length + frame]),
          weights: Float64Array.from(
            languages,
            (_, row) => lesson.calibrationWeights[row * frames.length + frame],
          ),
          isCued: (language) => cued.includes(language) || !isLexical,
        });
        const starts: Float64Array[] = [];
        const candidates = isLexical ? freedoms.slice(cued.length > 0 ? 0 : 1) : [0];
        for (const freedom of candidates) {
          choice.add({ freedom, logits: await tryFreedom(frame, freedom, starts) });
          if (choice.isOver()) break;
        }
        chosen[frame] = choice.choose();
        languages.forEach((language, row) => {
          const taken = choice.attempts.find(({ freedom }) => freedom === chosen[frame][language])!;
          logits[row * frames.length + frame] = taken.logits[row];
        });
        onStep(frame + 1, frames.length);
      }
      return logits;
    },
    async learn(onStep) {
      const kernel = new Float32Array(names.length * frames.length);
      const bias = new Float32Array(frames.length);
      for (let frame = 0; frame < frames.length; frame += 1) {
        const weights = fitLogisticRegression(
          createTask(frame, chosen[frame], () => true),
          closely,
        );
        for (let feature = 0; feature < names.length; feature += 1) {
          kernel[feature * frames.length + frame] = weights[feature];
        }
        bias[frame] = weights[names.length];
        onStep(frame + 1, frames.length);
        await rest();
      }
      return [
        { name: "frames", inputs: names.length, units: frames.length, activation: "sigmoid", kernel, bias },
      ];
    },
    chosen: () => Object.fromEntries(frames.map((id, frame) => [id, chosen[frame]])),
  };
}

/** Makes the task of learning a frame from some of the rows. */
function taskMaker({ rows, shape, settings }: Lesson, table: SparseRows) {
  const { names, frames, prior } = shape;
  const base = featurePenalties(names, settings);
  const lexical = names.map(lexicalLanguage);
  return (frame: number, freedom: Freedom, keeps: (row: number) => boolean): RegressionTask => {
    const chosen = Int32Array.from([...rows.weights.keys()].filter(keeps));
    const targets = Uint8Array.from(rows.weights, (_, row) => rows.targets[row * frames.length + frame]);
    let total = 0;
    for (const row of chosen) total += rows.weights[row];
    const positive = settings.positiveWeights[frames[frame]] ?? 1;
    return {
      rows: table,
      chosen,
      targets,
      weights: Float64Array.from(
        rows.weights,
        (weight, row) => (weight * (targets[row] === 1 ? positive : 1)) / total,
      ),
      penalties: base.map((penalty, feature) => {
        const language = lexical[feature];
        return language === undefined ? penalty : 1 / (2 * freedom[language] * chosen.length);
      }),
      ...(prior && {
        prior: Float64Array.from(names, (_, feature) => prior[feature * frames.length + frame]),
      }),
    };
  };
}
