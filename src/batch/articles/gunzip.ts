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
  const closed = new Promise<void>((resolve) => {
    stream.on("data", (chunk: Uint8Array) => ready.push(chunk));
    stream.on("error", (error) => {
      failure = error;
      resolve();
    });
    stream.on("end", resolve);
  });
  // A write that fails may never call back.
  const write = (bytes: Uint8Array) =>
    Promise.race([closed, new Promise<void>((resolve) => stream.write(bytes, () => resolve()))]);
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length && failure === undefined; at += step) {
        await write(chunk.subarray(at, at + step));
        yield* ready.splice(0);
      }
      if (failure !== undefined) break;
    }
    stream.end();
    await closed;
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
