import { createSeenIds } from "../../batch/run/seen-ids.js";

/** Duplicates that are told one by one; the summary counts all. */
const told = 5;

/** Looks for ids that come twice. */
export interface Duplicates {
  /** Begins the next input. */
  startInput(): void;
  check(id: string | number): void;
  readonly count: number;
}

/**
 * @param paths of the inputs
 * @param warn told of the first few, with the places of both
 */
export function createDuplicates(paths: readonly string[], warn: (message: string) => void): Duplicates {
  const seen = createSeenIds();
  /** The number of the first article of each input. */
  const firsts: number[] = [];
  let number = 0;
  let count = 0;
  const describe = (at: number) => {
    const input = firsts.findLastIndex((first) => first <= at);
    return `article ${at - firsts[input] + 1} of ${paths[input]}`;
  };
  return {
    startInput: () => void firsts.push(number),
    check(id) {
      const before = seen.add(id, number);
      if (before !== undefined) {
        count += 1;
        if (count <= told) {
          warn(`id ${JSON.stringify(id)} comes twice: ${describe(before)}, ${describe(number)}`);
        }
      }
      number += 1;
    },
    get count() {
      return count;
    },
  };
}
