/** Shares of the whole, so that growing copies a little at a time. */
const shares = 16;

const slotBytes = 10;

/** Finds ids that come twice, in at most 16 bytes an id. */
export interface SeenIds {
  /**
   * Adds an id; a number is the same as its digits.
   * @param number of the article that has it, below 2^32
   * @returns the number of the first article with this id, or nothing when it is new
   */
  add(id: string | number, number: number): number | undefined;
  /** What it takes of memory. */
  readonly bytes: number;
}

/**
 * A hash set on typed arrays: of an id it keeps 48 bits of hash (among ten million different ids two are taken for the same
 * with a probability of 0.2) and the number of its article.
 */
export function createSeenIds(): SeenIds {
  const tables = Array.from({ length: shares }, () => createTable(64));
  return {
    add(id, number) {
      const [low, high] = hash(String(id));
      const share = low % shares;
      const table = tables[share];
      const slot = findSlot(table, low, high & 0xffff);
      if (table.numbers[slot] !== 0) return table.numbers[slot] - 1;
      put(table, slot, low, high & 0xffff, number + 1);
      if (table.count > 0.85 * table.low.length) tables[share] = grow(table);
      return undefined;
    },
    get bytes() {
      return tables.reduce((sum, { low }) => sum + low.length * slotBytes, 0);
    },
  };
}

/** Open addressing. A number of 0 is an empty slot. */
interface Table {
  readonly low: Uint32Array;
  readonly high: Uint16Array;
  readonly numbers: Uint32Array;
  count: number;
}

function createTable(size: number): Table {
  return {
    low: new Uint32Array(size),
    high: new Uint16Array(size),
    numbers: new Uint32Array(size),
    count: 0,
  };
}

function findSlot({ low: lows, high: highs, numbers }: Table, low: number, high: number): number {
  let slot = Math.floor(low / shares) % lows.length;
  while (numbers[slot] !== 0 && (lows[slot] !== low || highs[slot] !== high)) {
    slot = slot + 1 === lows.length ? 0 : slot + 1;
  }
  return slot;
}

function put(table: Table, slot: number, low: number, high: number, number: number): void {
  table.low[slot] = low;
  table.high[slot] = high;
  table.numbers[slot] = number;
  table.count += 1;
}

function grow(table: Table): Table {
  // By so little that ten bytes a slot stay below sixteen an id.
  const larger = createTable(Math.ceil(table.low.length * 1.35));
  for (let slot = 0; slot < table.low.length; slot += 1) {
    if (table.numbers[slot] === 0) continue;
    const [low, high] = [table.low[slot], table.high[slot]];
    put(larger, findSlot(larger, low, high), low, high, table.numbers[slot]);
  }
  return larger;
}

/** Two words of hash: cyrb53 of github.com/bryc/code (public domain), over UTF-16 units. */
function hash(text: string): readonly [number, number] {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 2654435761);
    other = Math.imul(other ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return [one >>> 0, other >>> 0];
}
