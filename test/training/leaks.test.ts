import { expect, it } from "vitest";
import { findLeaks } from "../../src/training/leaks.js";
import { seeds } from "./handful.js";

it("finds the sentences to test on that seeds nearly repeat, with the most alike seed", () => {
  const texts = [
    "A quiet day at the weekly market of Arnsfeld.",
    "Captain Lorn Vadis denied that his crew had entered the orchard.",
    seeds[5].text,
    seeds[5].text,
  ];
  expect(
    findLeaks(seeds, texts).map(({ seed, row, similarity }) => [seed.id, row, similarity === 1]),
  ).toEqual([
    [seeds[0].id, 1, false],
    [seeds[5].id, 2, true],
    [seeds[5].id, 3, true],
  ]);
  expect(findLeaks(seeds, texts.slice(0, 1))).toEqual([]);
});
