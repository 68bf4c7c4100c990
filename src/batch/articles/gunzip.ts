import { createGunzip } from "node:zlib";
import { RiwayaError } from "../../errors.js";

/** So much is handed over at once: what it inflates to, a thousandfold at most, is held in memory. */
const step = 16 * 1024;

/**
 * Decompresses gzip of one member or of many. All that can be decompressed comes before the error.
 * @param name named in errors
 * @throws RiwayaError `bad-input` where the data end too soon or are damaged
 */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const stream = createGunzip();
  const ready: Uint8Array[] = [];
  let failure: Error | undefined;
  let over = false;
  let wake = () => {};
  const end = () => {
    over = true;
    wake();
  };
  stream.on("data", (chunk: Uint8Array) => ready.push(chunk));
  stream.on("error", (error) => {
    failure = error;
    end();
  });
  stream.on("end", end);
  // A write that fails may never call back. Not `Promise.race` with the end: that would remember every write.
  const unlessOver = (act: (done: () => void) => void) =>
    new Promise<void>((resolve) => {
      wake = resolve;
      if (over) resolve();
      else act(resolve);
    });
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length && !over; at += step) {
        await unlessOver((done) => stream.write(chunk.subarray(at, at + step), () => done()));
        yield* ready.splice(0);
      }
      if (over) break;
    }
    await unlessOver(() => stream.end());
    yield* ready.splice(0);
    if (failure !== undefined) throw describe(failure, name);
  } finally {
    stream.destroy();
  }
}

function describe(cause: Error & { code?: string }, name: string): RiwayaError {
  const reason =
    cause.code === "Z_BUF_ERROR" ? "cut short: the compressed data end too soon" : "damaged gzip data";
  return new RiwayaError(
    "bad-input",
    `${name}: ${reason} (${cause.message}); what came before was read, the rest is lost`,
    {
      cause,
    },
  );
}
