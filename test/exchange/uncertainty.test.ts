import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { certaintyOf, createUncertaintyOrder } from "../../src/exchange/index.js";

describe("certaintyOf", () => {
  it.each([
    [[{ a: 0.9, b: 0.3 }], 0.7],
    [[{ a: 0.9 }, { a: 0.45 }], 0.55],
    [[{ a: 0.5 }], 0.5],
    [[{}], 1],
    [[], 1],
  ] as const)("%j: %d", (sentences, certainty) => {
    expect(certaintyOf(sentences.map((confidences) => ({ confidences })))).toBeCloseTo(certainty);
  });
});

describe("createUncertaintyOrder", () => {
  it("gives the pieces of a file, least certain first, as certain ones in their order", () => {
    const order = createUncertaintyOrder();
    for (const [certainty, length] of [
      [0.9, 10],
      [0.6, 5],
      [0.9, 1],
      [0.5, 7],
    ])
      order.add(certainty, length);
    expect([...order.list()]).toEqual([
      { offset: 16, length: 7 },
      { offset: 10, length: 5 },
      { offset: 0, length: 10 },
      { offset: 15, length: 1 },
    ]);
  });

  it("gives every piece once, however many", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.5, max: 1, noNaN: true }), { minLength: 1000, maxLength: 3000 }),
        (all) => {
          const order = createUncertaintyOrder();
          for (const certainty of all) order.add(certainty, 1);
          const given = [...order.list()].map(({ offset }) => offset);
          expect(given.map((offset) => all[offset])).toEqual(all.toSorted((a, b) => a - b));
          expect(new Set(given).size).toBe(all.length);
        },
      ),
      { numRuns: 10 },
    );
  });
});
