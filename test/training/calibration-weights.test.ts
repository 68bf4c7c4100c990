import { expect, it } from "vitest";
import { enough, weighFrames } from "../../src/training/calibration-weights.js";

it("judges a frame on all seeds where too few of the favoured carry it", () => {
  const rows = 2 * enough;
  // The first frame is carried by every favoured seed, the second by none of them.
  const favoured = Float64Array.from({ length: rows }, (_, row) => (row < enough ? 1 : 0));
  const targets = Float32Array.from({ length: 2 * rows }, (_, cell) =>
    cell % 2 === 0 ? favoured[cell / 2] : 1 - favoured[(cell - 1) / 2],
  );
  const weights = weighFrames(favoured, targets, 2);
  const column = (frame: number) => [...weights.filter((_, cell) => cell % 2 === frame)];
  expect(column(0)).toEqual([...favoured]);
  expect(column(1)).toEqual(new Array(rows).fill(1));
  targets[0] = 0;
  expect([...weighFrames(favoured, targets, 2).filter((_, cell) => cell % 2 === 0)]).toEqual(
    new Array(rows).fill(1),
  );
});
