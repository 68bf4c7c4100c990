const topmost = "\u0345"; // the highest combining class, 240: any other mark comes before it

/** Whether canonical order puts `second` before `first`. */
const changesPlaces = (first: string, second: string): boolean =>
  `${first}${second}`.normalize("NFD") === `${second}${first}`;

const isOrdered = (mark: string): boolean => mark === topmost || changesPlaces(topmost, mark);

/**
 * Puts marks into canonical order in linear time. `String.prototype.normalize` sorts them by insertion, which
 * takes minutes on a pile of a million; the classes themselves are learned from it, pair by pair.
 * @param text decomposed (NFD) apart from the order of its marks
 */
export function orderMarks(text: string): string {
  const piles: { readonly first: string; marks: string[] }[] = []; // one per combining class, in order
  const known = new Map<string, { marks: string[] } | undefined>();
  const ordered: string[] = [];
  const flush = (): void => {
    for (const pile of piles) {
      ordered.push(pile.marks.join(""));
      pile.marks = [];
    }
  };
  const pileOf = (mark: string): { marks: string[] } | undefined => {
    if (!isOrdered(mark)) return undefined;
    const same = piles.find(({ first }) => !changesPlaces(first, mark) && !changesPlaces(mark, first));
    if (same !== undefined) return same;
    const pile = { first: mark, marks: [] };
    const next = piles.findIndex(({ first }) => changesPlaces(first, mark));
    piles.splice(next === -1 ? piles.length : next, 0, pile);
    return pile;
  };
  for (const character of text) {
    if (!known.has(character)) known.set(character, pileOf(character));
    const pile = known.get(character);
    if (pile !== undefined) {
      pile.marks.push(character);
    } else {
      flush();
      ordered.push(character);
    }
  }
  flush();
  return ordered.join("");
}
