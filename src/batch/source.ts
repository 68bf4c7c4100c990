import { RiwayaError } from "../errors.js";
import type { StreamSource } from "./entry.js";

/** A source that is being read. */
export interface OpenSource {
  next(): Promise<IteratorResult<unknown, unknown>>;
  /** Tells the source that no more is wanted, at once; waits for it unless it is still busy with a `next`. */
  close(): Promise<void>;
}

/** @throws RiwayaError `bad-usage` for what cannot be gone through article by article */
export function openSource(source: StreamSource): OpenSource {
  const iterator = iteratorOf(source);
  let reading = false;
  return {
    async next() {
      reading = true;
      try {
        return await iterator.next();
      } finally {
        reading = false;
      }
    },
    async close() {
      const closed = Promise.resolve(iterator.return?.());
      // A source that waits for its next article may wait for ever.
      if (reading) closed.catch(() => {});
      else await closed;
    },
  };
}

function iteratorOf(source: StreamSource): AsyncIterator<unknown> | Iterator<unknown> {
  // A string is iterable too, by character.
  if (typeof source === "object" && source !== null) {
    if (Symbol.asyncIterator in source) return source[Symbol.asyncIterator]();
    if (Symbol.iterator in source) return source[Symbol.iterator]();
  }
  throw new RiwayaError(
    "bad-usage",
    `a source of type ${typeof source}: an iterable of articles is wanted, ${typeof source === "string" ? "[text] for one" : "an array or an async generator"}`,
  );
}
