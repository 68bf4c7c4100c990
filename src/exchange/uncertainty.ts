/** What certainty needs of a labelled sentence. */
interface SentenceConfidences {
  readonly confidences: Readonly<Record<string, number>>;
}

/**
 * How certain a model is of the sentence of which it is least certain, from 0.5 to 1: of every frame that it is there, or
 * that it is not, whichever is likelier (uncertainty sampling: Lewis and Gale 1994, "A sequential algorithm for training
 * text classifiers"). 1 where nothing was labelled.
 */
export function certaintyOf(sentences: readonly SentenceConfidences[]): number {
  let least = 1;
  for (const { confidences } of sentences) {
    for (const confidence of Object.values(confidences)) {
      least = Math.min(least, Math.max(confidence, 1 - confidence));
    }
  }
  return least;
}

/** Where a piece of a file is, in bytes. */
export interface Slice {
  readonly offset: number;
  readonly length: number;
}

/** Sorts pieces of a file by certainty; the pieces stay in the file, 20 bytes each in memory. */
export interface UncertaintyOrder {
  /** Adds the next piece, which begins where the one before it ends. */
  add(certainty: number, length: number): void;
  /** The pieces, least certain first, as certain ones in the order they came in. */
  list(): Generator<Slice>;
}

export function createUncertaintyOrder(): UncertaintyOrder {
  let certainties = new Float64Array(1024);
  let ends = new Float64Array(1024);
  let count = 0;
  return {
    add(certainty, length) {
      if (count === certainties.length) {
        certainties = grow(certainties);
        ends = grow(ends);
      }
      certainties[count] = certainty;
      ends[count] = (count === 0 ? 0 : ends[count - 1]) + length;
      count += 1;
    },
    *list() {
      const order = Uint32Array.from({ length: count }, (_, index) => index);
      order.sort((a, b) => certainties[a] - certainties[b] || a - b);
      for (const index of order) {
        const offset = index === 0 ? 0 : ends[index - 1];
        yield { offset, length: ends[index] - offset };
      }
    },
  };
}

function grow(array: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(array.length * 2);
  larger.set(array);
  return larger;
}
