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

/** Makes a table that grows as words are added; by open addressing. */
export function createWordTable<T extends Word>(): WordTable<T> {
  // The words, and their units one after the other: memory that lies together is read soonest.
  const words: T[] = [];
  const ends: number[] = [0];
  let units = new Uint16Array(8 * fewestSlots);
  // By slot, side by side: a hash, and the place of its word among the others from 1 on, 0 where the slot is free.
  let slots = new Int32Array(2 * fewestSlots);

  /** Whether the word at a place is what stands at `[from, to)`. */
  const fills = (place: number, text: string, from: number, to: number): boolean => {
    const first = ends[place - 1];
    if (ends[place] - first !== to - from) return false;
    for (let index = from; index < to; index += 1) {
      if (units[first + index - from] !== text.charCodeAt(index)) return false;
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

function hashOf(text: string, from: number, to: number): number {
  let hash = hashStart;
  for (let index = from; index < to; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), hashFactor);
  // The low bits of FNV are its weakest.
  return hash ^ (hash >>> 15);
}

/** The array, or one of twice its length and more with the same in it. */
function roomFor(units: Uint16Array<ArrayBuffer>, length: number): Uint16Array<ArrayBuffer> {
  if (length <= units.length) return units;
  const longer = new Uint16Array(Math.max(length, 2 * units.length));
  longer.set(units);
  return longer;
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
    // `most` may be passed, for making a word can ask for others
    if (recent.size >= most) {
      before = recent;
      recent = createWordTable();
    }
    const word = before.find(text, from, to) ?? make(text.slice(from, to));
    if (word.text.length <= longestWord) recent.add(word);
    return word;
  };
}
