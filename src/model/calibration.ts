/**
 * Platt's parameters: confidence = sigmoid(slope · logit + intercept).
 * Platt, "Probabilistic outputs for support vector machines", 1999.
 */
export interface Platt {
  readonly slope: number;
  readonly intercept: number;
}

/** The logistic function, a probability; exact at both ends of the doubles. */
export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** Turns a raw score into a confidence: a probability. */
export function calibrate(logit: number, { slope, intercept }: Platt): number {
  return sigmoid(slope * logit + intercept);
}
