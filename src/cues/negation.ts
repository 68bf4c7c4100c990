import { endOfList, entryStride } from "./entry-lists.js";
import type { Occurrences } from "./occurrences.js";
import { Break } from "./words.js";

/** The class whose words negate what follows; the one class name that the engine itself knows. */
export const negationClass = "NEGATION";

/** How many words after a negation are in its scope, unless a clause ends before. */
const reach = 5;

/**
 * Marks the words in the scope of a negation with 1: those after it, up to the end of the clause.
 * @param negations the words at which one begins
 * @param negation the symbol of `negationClass`
 */
export function negationScope(
  { words, at, numbers }: Occurrences,
  negations: readonly number[],
  negation: number,
): Uint8Array {
  const scope = new Uint8Array(words.count);
  for (const word of negations) {
    const end = endOfList(numbers, at[word]);
    for (let place = at[word] + 1; place < end; place += entryStride) {
      if (numbers[place] !== negation) continue;
      const first = word + numbers[place + 1];
      for (let index = first; index < Math.min(words.count, first + reach); index += 1) {
        if ((words.breaks[index] & (Break.full | Break.clause)) !== 0) break;
        scope[index] = 1;
      }
    }
  }
  return scope;
}
