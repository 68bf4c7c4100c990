/** Weight of seeds with a frame that calibration needs to be better than none, and of those without. */
export const enough = 10;

/**
 * How much each seed counts for each frame where settings, calibration and thresholds are chosen. A frame of which the favoured
 * seeds have too few is judged on all: what was annotated for other frames says nothing of a new one.
 * @param weights of every seed
 * @param targets 1 where a seed carries a frame, else 0: `[seeds, frames]`
 * @returns `[seeds, frames]`
 */
export function weighFrames(weights: Float64Array, targets: Float32Array, frames: number): Float64Array {
  const isFavoured = Array.from({ length: frames }, (_, frame) => {
    let mass = 0;
    weights.forEach((weight, row) => {
      mass += weight * targets[row * frames + frame];
    });
    return mass >= enough;
  });
  return Float64Array.from(targets, (_, cell) =>
    isFavoured[cell % frames] ? weights[Math.floor(cell / frames)] : 1,
  );
}
