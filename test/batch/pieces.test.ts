import fc from "fast-check";
import { expect, it } from "vitest";
import { joinPieces } from "../../src/batch/pieces.js";

it("joins texts to pieces that make the same whole", () => {
  const texts = fc.array(fc.oneof(fc.string(), fc.constant("x".repeat(40_000))));
  fc.assert(fc.property(texts, (parts) => [...joinPieces(parts)].join("") === parts.join("")));
});

it("makes few pieces of bounded size", () => {
  const pieces = [...joinPieces(Array.from({ length: 3_000 }, () => "x".repeat(100)))];
  expect(pieces.length).toBe(5);
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThan(70_000);
});
