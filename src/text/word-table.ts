/**
 * What is known of words, found by the stretch of a text that a word fills: no string is made of it, and its characters are
 * compared to those of a word in the table only where the hashes are the same.
 */
export interface WordTable<T> {
  readonly size: number;
  /** What is known of `text.slice(from, to)`, undefined where that is nothing. */
  find(text: string, from: number, to: number): T | undefined;
  /** Adds a word that is not in the table. */
  add(word: string, value: T): void;
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
export function createWordTable<T>(fold?: (unit: number) => number): WordTable<T> {
  const words: string[] = [];
  const values: T[] = [];
  // By slot, two numbers side by side: a hash, and the place of the word among the others from 1 on, 0 where the slot is free.
  let slots = new Int32Array(2 * fewestSlots);
  let mask = slots.length - 1;

  const put = (hash: number, place: number): void => {
    let slot = hash << 1;
    for (let searched = 0; searched < longestSearch; searched += 1, slot += 2) {
      if (slots[(slot & mask) | 1] !== 0) continue;
      slots[slot & mask] = hash;
      slots[(slot & mask) | 1] = place;
      return;
    }
  };
  const grow = (): void => {
    const before = slots;
    slots = new Int32Array(2 * before.length);
    mask = slots.length - 1;
    for (let slot = 0; slot < before.length; slot += 2) {
      if (before[slot + 1] !== 0) put(before[slot], before[slot + 1]);
    }
  };

  const hashOf = (text: string, from: number, to: number): number => {
    let hash = hashStart;
    for (let index = from; index < to; index += 1) {
      const unit = text.charCodeAt(index);
      hash = Math.imul(hash ^ (fold ? fold(unit) : unit), hashFactor);
    }
    // The low bits of FNV are its weakest.
    return hash ^ (hash >>> 15);
  };
  /** Whether a word is what stands at `[from, to)`. */
  const fills = (word: string, text: string, from: number, to: number): boolean => {
    if (word.length !== to - from) return false;
    for (let index = 0; index < word.length; index += 1) {
      const unit = text.charCodeAt(from + index);
      if (word.charCodeAt(index) !== (fold ? fold(unit) : unit)) return false;
    }
    return true;
  };

  return {
    get size() {
      return words.length;
    },
    find(text, from, to) {
      const hash = hashOf(text, from, to);
      let slot = hash << 1;
      for (let searched = 0; searched < longestSearch; searched += 1, slot += 2) {
        const place = slots[(slot & mask) | 1];
        if (place === 0) return undefined;
        if (slots[slot & mask] === hash && fills(words[place - 1], text, from, to)) return values[place - 1];
      }
      return undefined;
    },
    add(word, value) {
      words.push(word);
      values.push(value);
      if (4 * words.length > slots.length) grow();
      put(hashOf(word, 0, word.length), words.length);
    },
  };
}

/** Longer ones are addresses and the like, never to be seen again. */
const longestWord = 64;

/**
 * Remembers what is made of words, and finds it by where they stand in a text. Holds twice `most` words at most: when that
 * many are new, those that were not asked for since the last time are forgotten.
 */
export function createWordMemory<T>(
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
      recent = createWordTable<T>();
    }
    const word = text.slice(from, to);
    const value = before.find(text, from, to) ?? make(word);
    if (word.length <= longestWord) recent.add(word, value);
    return value;
  };
}
