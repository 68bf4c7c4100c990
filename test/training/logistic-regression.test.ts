import { describe, expect, it } from "vitest";
import { sigmoid } from "../../src/model/calibration.js";
import { createRandom } from "../../src/random.js";
import { fitLogisticRegression, type RegressionTask } from "../../src/training/logistic-regression.js";
import { minimise } from "../../src/training/minimise.js";
import { joinVectors, projectRow } from "../../src/training/sparse-rows.js";
import { makeVector } from "../model/make-layers.js";

const random = createRandom(5);
const size = 12;
const vectors = Array.from({ length: 60 }, () =>
  makeVector(
    Object.fromEntries(
      Array.from({ length: size }, (_, feature) => [feature, random() < 0.3 ? 2 * random() - 0.5 : 0]).filter(
        ([, value]) => value !== 0,
      ),
    ),
  ),
);
const rows = joinVectors(vectors);
const truth = Float64Array.from({ length: size }, () => 4 * random() - 2);
const task: RegressionTask = {
  rows,
  chosen: Int32Array.from(vectors.keys()),
  targets: Uint8Array.from(vectors, (_, row) => (sigmoid(projectRow(rows, row, truth)) > random() ? 1 : 0)),
  weights: new Float64Array(60).fill(1 / 60),
  penalties: new Float32Array(size).fill(0.01),
};

/** The slope of the loss along every weight and, last, the bias. */
function gradientAt(
  point: Float64Array,
  { penalties, prior, weights, chosen, targets }: RegressionTask,
): number[] {
  const gradient = Array.from(
    penalties,
    (penalty, feature) => 2 * penalty * (point[feature] - (prior?.[feature] ?? 0)),
  );
  let bias = 0;
  for (const row of chosen) {
    const residual = weights[row] * (sigmoid(projectRow(rows, row, point) + point[size]) - targets[row]);
    bias += residual;
    vectors[row].indices.forEach((feature, entry) => {
      gradient[feature] += residual * vectors[row].values[entry];
    });
  }
  return [...gradient, bias];
}

describe("fitLogisticRegression", () => {
  it.each<[string, Partial<RegressionTask>]>([
    ["plain", {}],
    ["drawn to a prior", { prior: truth }],
    [
      "with rows that weigh differently",
      { weights: Float64Array.from({ length: 60 }, (_, row) => (row % 3) / 60) },
    ],
    ["from some of the rows", { chosen: Int32Array.from({ length: 30 }, (_, row) => 2 * row) }],
  ])("reaches the minimum of its loss: %s", (_, changes) => {
    const own = { ...task, ...changes };
    for (const slope of gradientAt(fitLogisticRegression(own, 1e-9), own)) expect(slope).toBeCloseTo(0, 7);
  });

  it("holds at zero what is not to be learned, and learns the rest as if it were not there", () => {
    const penalties = task.penalties.map((penalty, feature) =>
      feature < 4 ? Number.POSITIVE_INFINITY : penalty,
    );
    const weights = fitLogisticRegression({ ...task, penalties }, 1e-9);
    expect([...weights.subarray(0, 4)]).toEqual([0, 0, 0, 0]);
    const without = joinVectors(
      vectors.map((vector) =>
        makeVector(
          Object.fromEntries(
            [...vector.indices].flatMap((feature, entry) =>
              feature < 4 ? [] : [[feature, vector.values[entry]]],
            ),
          ),
        ),
      ),
    );
    const other = fitLogisticRegression({ ...task, rows: without }, 1e-9);
    other.forEach((weight, feature) => {
      expect(weights[feature]).toBeCloseTo(weight, 6);
    });
  });

  it("gives the same numbers again, and from any start nearly the same", () => {
    const first = fitLogisticRegression(task, 1e-9);
    expect(fitLogisticRegression(task, 1e-9)).toEqual(first);
    const warm = fitLogisticRegression(task, 1e-9, new Float64Array(size + 1).fill(3));
    warm.forEach((weight, feature) => {
      expect(weight).toBeCloseTo(first[feature], 6);
    });
  });

  it.each([0, 1])("stays finite where every target is %i", (target) => {
    const weights = fitLogisticRegression({ ...task, targets: new Uint8Array(60).fill(target) }, 1e-4);
    expect(weights.every(Number.isFinite)).toBe(true);
    expect(Math.sign(weights[size])).toBe(target === 1 ? 1 : -1);
  });
});

it("learns a rare frame even when it may stop far from the minimum", () => {
  // One row in a thousand carries it, and one feature tells which.
  const rare = Array.from({ length: 2000 }, (_, row) => makeVector({ [row % 1000 === 0 ? 0 : 1]: 1 }));
  const weights = fitLogisticRegression(
    {
      rows: joinVectors(rare),
      chosen: Int32Array.from(rare.keys()),
      targets: Uint8Array.from(rare, (_, row) => (row % 1000 === 0 ? 1 : 0)),
      weights: new Float64Array(2000).fill(1 / 2000),
      penalties: new Float32Array(2).fill(1e-5),
    },
    1e-2,
  );
  expect(sigmoid(weights[0] + weights[2])).toBeGreaterThan(0.5);
});

it("minimises a stretched bowl in a few steps once it knows its curvature", () => {
  let calls = 0;
  const curvature = Float64Array.of(1, 1000, 0.01);
  const point = minimise(
    {
      curvature,
      evaluate(at, gradient) {
        calls += 1;
        curvature.forEach((value, axis) => {
          gradient[axis] = value * (at[axis] - 5);
        });
        return curvature.reduce((sum, value, axis) => sum + (value * (at[axis] - 5) ** 2) / 2, 0);
      },
    },
    new Float64Array(3),
    new Float64Array(3),
    1e-9,
  );
  for (const value of point) expect(value).toBeCloseTo(5, 6);
  expect(calls).toBeLessThan(6);
});
