import { type Entry, unitsOf } from "./entry.js";
import type { Reply } from "./job.js";

/** How much is held at once. */
export interface Bounds {
  /** UTF-16 units of a chunk, about: an article is never divided. */
  readonly chunkUnits: number;
  readonly chunkEntries: number;
  /** Chunks handed over and not done: what comes after them is not read yet, it would only lie in memory. */
  readonly chunks: number;
  /** Entries in the buffer, from the first whose result was not taken yet to the last that was read. */
  readonly entries: number;
  /** UTF-16 units in the buffer, those of the oldest chunk not counted: behind one very long article others go on. */
  readonly units: number;
}

/** Neighbours in the stream that are worked on together. */
export interface Chunk {
  readonly entries: readonly Entry[];
  /** The number of the first of them in the stream, counted from 1. */
  readonly first: number;
}

/** A chunk in the buffer, and what has become of it. */
export interface Slot<T> extends Chunk {
  readonly units: number;
  reply?: Reply<T>;
  failure?: unknown;
}

/** What was read and not taken yet, in the order of the stream. */
export interface Buffer<T> {
  /** @returns the units it counts as */
  add(entry: Entry): number;
  /** Ends the last chunk, though it is not full. */
  endChunk(): void;
  /** The ended chunks that nobody has been given yet. */
  takeEnded(): Slot<T>[];
  /** The oldest ended chunk. */
  head(): Slot<T> | undefined;
  dropHead(): void;
  /** Whether reading has to wait: the entry that reaches a bound is the last. */
  isFull(): boolean;
  isEmpty(): boolean;
}

/** What the shortest text costs to work on, in units of text. */
const leastUnits = 128;

export function createBuffer<T>(bounds: Bounds): Buffer<T> {
  const slots: Slot<T>[] = [];
  let ended: Slot<T>[] = [];
  let open: Entry[] = [];
  let openUnits = 0;
  let next = 1;
  let entries = 0;
  let units = 0;
  const endChunk = () => {
    if (open.length === 0) return;
    const slot = { entries: open, first: next - open.length, units: openUnits };
    slots.push(slot);
    ended.push(slot);
    open = [];
    openUnits = 0;
  };
  return {
    add(entry) {
      const size = unitsOf(entry);
      if (openUnits + size > 2 * bounds.chunkUnits) endChunk();
      open.push(entry);
      openUnits += size;
      units += size;
      entries += 1;
      next += 1;
      if (openUnits >= bounds.chunkUnits || open.length >= bounds.chunkEntries) endChunk();
      return Math.max(size, leastUnits);
    },
    endChunk,
    takeEnded() {
      const taken = ended;
      ended = [];
      return taken;
    },
    head: () => slots[0],
    dropHead() {
      const head = slots.shift();
      if (head === undefined) return;
      units -= head.units;
      entries -= head.entries.length;
    },
    isFull: () => entries >= bounds.entries || units - (slots[0]?.units ?? openUnits) >= bounds.units,
    isEmpty: () => entries === 0,
  };
}
