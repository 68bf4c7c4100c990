import { expect, it } from "vitest";
import { createRandom, shuffle } from "../src/random.js";

// The numbers of a second implementation of mulberry32, in arithmetic without 32-bit operators.
it.each([
  [1, [2693262067, 11749833, 2265367787]],
  [0xffff_ffff, [3850105811, 813802916, 3073704848]],
])("draws from the seed %d what mulberry32 does", (seed, wanted) => {
  const random = createRandom(seed);
  expect(wanted.map(() => random() * 2 ** 32)).toEqual(wanted);
});

it("shuffles to the same order for the same seed", () => {
  const shuffled = (seed: number) => {
    const order = Int32Array.from({ length: 50 }, (_, index) => index);
    shuffle(order, createRandom(seed));
    return order;
  };
  expect(shuffled(1)).toEqual(shuffled(1));
  expect(shuffled(1)).not.toEqual(shuffled(2));
  expect([...shuffled(1)].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, index) => index));
});
