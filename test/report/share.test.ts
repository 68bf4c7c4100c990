import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureShare } from "../../src/report/share.js";

describe("measureShare", () => {
  // Worked out apart from the formula of Wilson (1927), in Python.
  it.each([
    [1, 10, 0.0178762, 0.40415],
    [5, 10, 0.236593, 0.763407],
    [0, 20, 0, 0.161125],
    [20, 20, 0.838875, 1],
    [88, 823, 0.08761, 0.129894],
  ])("of %d in %d", (part, whole, low, high) => {
    const share = measureShare(part, whole);
    expect(share.value).toBe(part / whole);
    expect(share.low).toBeCloseTo(low, 5);
    expect(share.high).toBeCloseTo(high, 5);
  });

  it("of nothing may be anything", () => {
    expect(measureShare(0, 0)).toMatchObject({ value: 0, low: 0, high: 1 });
  });

  it("lies within its interval, which narrows with more of the same", () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (part, rest) => {
        const { value, low, high, whole } = measureShare(part, part + rest);
        expect(low >= 0 && low <= value && value <= high && high <= 1).toBe(true);
        const more = measureShare(part * 4, whole * 4);
        expect(more.high - more.low <= high - low).toBe(true);
      }),
    );
  });
});
