/** A smooth function to minimise. */
export interface Objective {
  /** Writes the gradient at a point and gives the value there. */
  evaluate(point: Float64Array, gradient: Float64Array): number;
  /** About how curved it is along each axis, above 0: what steps are scaled by. */
  readonly curvature: Float64Array;
}

/** Steps that are remembered. */
const memory = 8;

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += a[index] * b[index];
  return sum;
}

interface Correction {
  readonly step: Float64Array;
  readonly change: Float64Array;
  readonly rho: number;
}

/** The direction of the quasi-Newton step: the two-loop recursion. */
function direct(gradient: Float64Array, corrections: readonly Correction[], curvature: Float64Array) {
  const direction = gradient.map((value) => -value);
  const alphas = new Float64Array(corrections.length);
  for (let index = corrections.length - 1; index >= 0; index -= 1) {
    const { step, change, rho } = corrections[index];
    const alpha = rho * dot(step, direction);
    alphas[index] = alpha;
    for (let axis = 0; axis < direction.length; axis += 1) direction[axis] -= alpha * change[axis];
  }
  for (let axis = 0; axis < direction.length; axis += 1) direction[axis] /= curvature[axis];
  corrections.forEach(({ step, change, rho }, index) => {
    const beta = rho * dot(change, direction);
    for (let axis = 0; axis < direction.length; axis += 1)
      direction[axis] += (alphas[index] - beta) * step[axis];
  });
  return direction;
}

/**
 * Minimises a convex function by L-BFGS (Nocedal and Wright, "Numerical Optimization", 2006, algorithm 7.5), its first guess of
 * the curvature the given diagonal, with backtracking. Deterministic.
 * @param origin where nothing is known yet
 * @param start overwritten with the minimum
 * @param tolerance it ends where the gradient, each axis scaled by the root of its curvature, has shrunk to this share of what
 *   it is at the origin, or to nothing
 */
export function minimise(
  objective: Objective,
  origin: Float64Array,
  start: Float64Array,
  tolerance = 1e-3,
  mostSteps = 200,
): Float64Array {
  const { curvature } = objective;
  const size = start.length;
  const scaled = (gradient: Float64Array) => {
    let sum = 0;
    for (let axis = 0; axis < size; axis += 1) sum += gradient[axis] ** 2 / curvature[axis];
    return Math.sqrt(sum);
  };
  let gradient = new Float64Array(size);
  objective.evaluate(origin, gradient);
  const goal = tolerance * scaled(gradient);
  const point = start;
  let value = objective.evaluate(point, gradient);
  const corrections: Correction[] = [];
  for (let round = 0; round < mostSteps && scaled(gradient) > goal; round += 1) {
    const direction = direct(gradient, corrections, curvature);
    const slope = dot(direction, gradient);
    if (!(slope < 0)) break;
    const next = new Float64Array(size);
    const nextGradient = new Float64Array(size);
    let length = 1;
    let nextValue = Infinity;
    for (; length > 1e-10; length /= 2) {
      for (let axis = 0; axis < size; axis += 1) next[axis] = point[axis] + length * direction[axis];
      nextValue = objective.evaluate(next, nextGradient);
      if (nextValue <= value + 1e-4 * length * slope) break;
    }
    if (!(nextValue < value)) break;
    const step = direction.map((part) => part * length);
    const change = nextGradient.map((part, axis) => part - gradient[axis]);
    const product = dot(step, change);
    if (product > 1e-14 * dot(change, change)) {
      corrections.push({ step, change, rho: 1 / product });
      if (corrections.length > memory) corrections.shift();
    }
    point.set(next);
    gradient = nextGradient;
    value = nextValue;
  }
  return point;
}
