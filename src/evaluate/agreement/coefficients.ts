/** What one annotator said of one unit; undefined where the unit was not read. */
export type Vote = string | number | boolean | undefined;

const weightOf = (weights: ArrayLike<number> | undefined, unit: number) => (weights ? weights[unit] : 1);

/** Adds to a count. */
function tally<T>(counts: Map<T, number>, value: T, weight: number): void {
  counts.set(value, (counts.get(value) ?? 0) + weight);
}

/**
 * Cohen's kappa of two annotators over nominal values (Cohen 1960, as scikit-learn's `cohen_kappa_score`). Units that one of them did
 * not read are passed over.
 * @param weights how often each unit counts @default 1
 * @returns 1 for full agreement, 0 for what chance gives; null where it is undefined: no units, or both say always the same
 */
export function cohenKappa(
  first: readonly Vote[],
  second: readonly Vote[],
  weights?: ArrayLike<number>,
): number | null {
  const ofFirst = new Map<Vote, number>();
  const ofSecond = new Map<Vote, number>();
  let [total, agreed] = [0, 0];
  first.forEach((vote, unit) => {
    const other = second[unit];
    if (vote === undefined || other === undefined) return;
    const weight = weightOf(weights, unit);
    tally(ofFirst, vote, weight);
    tally(ofSecond, other, weight);
    total += weight;
    if (vote === other) agreed += weight;
  });
  let byChance = 0;
  for (const [vote, count] of ofFirst) byChance += count * (ofSecond.get(vote) ?? 0);
  const rest = total * total - byChance;
  return rest === 0 ? null : (agreed * total - byChance) / rest;
}

/**
 * Krippendorff's alpha over nominal values, for any number of annotators and units that some did not read (Krippendorff 2011,
 * "Computing Krippendorff's Alpha-Reliability", section C).
 * @param units the votes of each unit, one an annotator; a unit with fewer than two says nothing of agreement
 * @param weights how often each unit counts @default 1
 * @returns 1 for full agreement, 0 for what chance gives; null where it is undefined: no pairs, or only one value
 */
export function krippendorffAlpha(
  units: readonly (readonly Vote[])[],
  weights?: ArrayLike<number>,
): number | null {
  const totals = new Map<Vote, number>();
  let [votes, observed] = [0, 0];
  units.forEach((unit, index) => {
    const given = unit.filter((vote) => vote !== undefined);
    if (given.length < 2) return;
    const weight = weightOf(weights, index);
    const counts = new Map<Vote, number>();
    for (const vote of given) tally(counts, vote, 1);
    let equal = 0;
    for (const [vote, count] of counts) {
      equal += count * count;
      tally(totals, vote, count * weight);
    }
    votes += given.length * weight;
    observed += ((given.length * given.length - equal) / (given.length - 1)) * weight;
  });
  let equal = 0;
  for (const count of totals.values()) equal += count * count;
  const expected = votes * votes - equal;
  return expected === 0 ? null : 1 - ((votes - 1) * observed) / expected;
}

/**
 * F1 of two annotators on what both read, the same whichever of them is taken for the truth.
 * @param weights how often each unit counts @default 1
 * @returns null where neither of them ever says true
 */
export function pairF1(
  first: readonly (boolean | undefined)[],
  second: readonly (boolean | undefined)[],
  weights?: ArrayLike<number>,
): number | null {
  let [both, said] = [0, 0];
  first.forEach((vote, unit) => {
    const other = second[unit];
    if (vote === undefined || other === undefined) return;
    const weight = weightOf(weights, unit);
    said += weight * (Number(vote) + Number(other));
    if (vote && other) both += weight;
  });
  return said === 0 ? null : (2 * both) / said;
}
