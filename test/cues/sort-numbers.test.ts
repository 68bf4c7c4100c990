import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sortNumbers } from "../../src/cues/sort-numbers.js";

describe("sortNumbers", () => {
  it("sorts short and long lists in place", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 80 }), (numbers) => {
        const wanted = [...numbers].sort((a, b) => a - b);
        expect(sortNumbers(numbers)).toBe(numbers);
        expect(numbers).toEqual(wanted);
      }),
    );
  });
});
