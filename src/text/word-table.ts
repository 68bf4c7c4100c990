/** What is known of a word carries the word. */
interface Word {
  readonly text: string;
}

/**
 * What is known of words, found by the stretch of a text that a word fills: no string is made of it, and its characters are
 * compared to those of a word in the table only where the hashes are the same.
 */
export interface WordTable<T extends Word> {
  readonly size: number;
  /** What is known of `text.slice(from, to)`, undefined where that is nothing. */
  find(text: string, from: number, to: number): T | undefined;
  /** Adds what is known of a word that is not in the table. */
  add(word: T): void;
}

/** FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) over UTF-16 units. */
const [hashStart, hashFactor] = [0x811c9dc5, 0x01000193];

const fewestSlots = 64;

/** Slots that are looked at for a word; words that a hostile text heaps up beyond are not kept, so that a look-up stays short. */
const longestSearch = 128;

/**
 * Makes a table that grows as words are added; by open addressing.
 * @param fold what a UTF-16 unit of a text is read as; the words that are added are folded already
 */
export function createWordTable<T extends Word>(fold?: (unit: number) => number): WordTable<T> {
  // The words, and their units one after the other: memory that lies together is read soonest.
  const words: T[] = [];
  const ends: number[] = [0];
  let units = new Uint16Array(8 * fewestSlots);
  // By slot, side by side: a hash, and the place of its word among the others from 1 on, 0 where the slot is free.
  let slots = new Int32Array(2 * fewestSlots);

  const hashOf = (text: string, from: number, to: number): number => {
    let hash = hashStart;
    for (let index = from; index < to; index += 1) {
      const unit = text.charCodeAt(index);
      hash = Math.imul(hash ^ (fold ? fold(unit) : unit), hashFactor);
    }
    // The low bits of FNV are its weakest.
    return hash ^ (hash >>> 15);
  };
  /** Whether the word at a place is what stands at `[from, to)`. */
  const fills = (place: number, text: string, from: number, to: number): boolean => {
    const first = ends[place - 1];
    if (ends[place] - first !== to - from) return false;
    for (let index = from; index < to; index += 1) {
      const unit = text.charCodeAt(index);
      if (units[first + index - from] !== (fold ? fold(unit) : unit)) return false;
    }
    return true;
  };
  const put = (hash: number, place: number): void => {
    const mask = slots.length - 1;
    for (let searched = 0; searched < longestSearch; searched += 1) {
      const slot = (2 * (hash + searched)) & mask;
      if (slots[slot + 1] !== 0) continue;
      slots[slot] = hash;
      slots[slot + 1] = place;
      return;
    }
  };
  const grow = (): void => {
    const before = slots;
    slots = new Int32Array(2 * before.length);
    for (let slot = 0; slot < before.length; slot += 2) {
      if (before[slot + 1] !== 0) put(before[slot], before[slot + 1]);
    }
  };

  return {
    get size() {
      return words.length;
    },
    find(text, from, to) {
      const hash = hashOf(text, from, to);
      const mask = slots.length - 1;
      for (let searched = 0; searched < longestSearch; searched += 1) {
        const slot = (2 * (hash + searched)) & mask;
        const place = slots[slot + 1];
        if (place === 0) return undefined;
        if (slots[slot] === hash && fills(place, text, from, to)) return words[place - 1];
      }
      return undefined;
    },
    add(word) {
      const { text } = word;
      const first = ends[words.length];
      units = roomFor(units, first + text.length);
      for (let index = 0; index < text.length; index += 1) units[first + index] = text.charCodeAt(index);
      words.push(word);
      ends.push(first + text.length);
      if (4 * words.length > slots.length) grow();
      put(hashOf(text, 0, text.length), words.length);
    },
  };
}

/** The array, or one of twice its length and more with the same in it. */
function roomFor(units: Uint16Array<ArrayBuffer>, length: number): Uint16Array<ArrayBuffer> {
  if (length <= units.length) return units;
  const longer = new Uint16Array(Math.max(length, 2 * units.length));
  longer.set(units);
  return longer;
}

/** How many look-ups it takes until a table is worth its making: a few milliseconds, more than all of a short run. */
const manyLookUps = 2000;

/**
 * Finds what a map knows of the word at `[from, to)` of a text: of the first words by the map itself, then by a table.
 * @param fold what a UTF-16 unit of a text is read as; the words of the map are folded already
 */
export function createWordFinder<T extends Word>(
  known: ReadonlyMap<string, T>,
  fold: (unit: number) => number,
): (text: string, from: number, to: number) => T | undefined {
  let table: WordTable<T> | undefined;
  let lookUps = 0;
  return (text, from, to) => {
    if (table) return table.find(text, from, to);
    lookUps += 1;
    if (lookUps === manyLookUps) {
      table = createWordTable(fold);
      for (const word of known.values()) table.add(word);
    }
    let word = "";
    for (let index = from; index < to; index += 1) word += String.fromCharCode(fold(text.charCodeAt(index)));
    return known.get(word);
  };
}

/** Longer ones are addresses and the like, never to be seen again. */
const longestWord = 64;

/**
 * Remembers what is made of words, and finds it by where they stand in a text. Holds twice `most` words at most: when that
 * many are new, those that were not asked for since the last time are forgotten.
 */
export function createWordMemory<T extends Word>(
  most: number,
  make: (word: string) => T,
): (text: string, from: number, to: number) => T {
  let recent = createWordTable<T>();
  let before = createWordTable<T>();
  return (text, from, to) => {
    const known = recent.find(text, from, to);
    if (known !== undefined) return known;
    if (recent.size === most) {
      before = recent;
      recent = createWordTable();
    }
    const word = before.find(text, from, to) ?? make(text.slice(from, to));
    if (word.text.length <= longestWord) recent.add(word);
    return word;
  };
}
