import { expect, it } from "vitest";
import { calibrate, sigmoid } from "../../src/model/calibration.js";

it.each([
  [0, 0.5],
  [Math.log(3), 0.75],
  [-Math.log(3), 0.25],
  [1e9, 1],
  [-1e9, 0],
  [Infinity, 1],
  [-Infinity, 0],
])("sigmoid(%d) is %d", (logit, probability) => {
  expect(sigmoid(logit)).toBeCloseTo(probability, 12);
});

it("scales and shifts the logit", () => {
  expect(calibrate(2, { slope: 0.5, intercept: -1 })).toBe(0.5);
  expect(calibrate(4, { slope: 0.5, intercept: -1 })).toBe(sigmoid(1));
});
