import type { Bounds } from "./buffer.js";
import type { Crew } from "./crew.js";
import type { StreamSource } from "./entry.js";
import { type Finished, startLine } from "./line.js";

/**
 * Has a crew work on a stream, several chunks at a time, and gives what it makes in the order of the stream. Whatever ends
 * it, the crew and the source are closed.
 * @throws the reason of the signal, the error of the crew, or that of the source after all that was read before it
 */
export async function* inOrder<T>(
  source: StreamSource,
  crew: Crew<T>,
  bounds: Bounds,
  signal?: AbortSignal,
): AsyncGenerator<Finished<T>> {
  signal?.throwIfAborted();
  const line = startLine(source, crew, bounds);
  // At once, also while the consumer is busy with what it was given.
  const stop = () => void line.close().catch(() => {});
  signal?.addEventListener("abort", stop);
  let failed = false;
  try {
    for (let chunk = await line.next(); chunk !== undefined; chunk = await line.next()) {
      signal?.throwIfAborted();
      yield chunk;
      line.drop();
    }
    signal?.throwIfAborted();
  } catch (error) {
    failed = true;
    throw error;
  } finally {
    signal?.removeEventListener("abort", stop);
    const closed = line.close();
    // What went wrong first is what the caller has to know.
    await (failed ? closed.catch(() => {}) : closed);
  }
}
