import { expect, it } from "vitest";
import { suggest } from "../../src/cli/suggest.js";

const known = ["text-field", "id-field", "keep", "out", "model"];

it.each([
  ["text-feild", "text-field"],
  ["textfield", "text-field"],
  ["kep", "keep"],
  ["ouput", undefined],
  ["otu", "out"],
  ["colour", undefined],
  ["x", undefined],
  ["mod", "model"],
  ["", undefined],
])("%s: %s", (word, meant) => {
  expect(suggest(word, known)).toBe(meant);
});
