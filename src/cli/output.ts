import type { Writable } from "node:stream";

/** A place to write data to, at the pace of its reader. */
export interface Output {
  /**
   * Writes and waits until it is taken.
   * @returns false when the reader has gone (`riwaya label … | head -1`): no error, but a reason to stop
   * @throws the system's error when writing fails in any other way (a full disk)
   */
  write(data: string | Uint8Array): Promise<boolean>;
}

const readerGone = new Set([
  "EPIPE",
  "EOF",
  "ECONNRESET",
  "ERR_STREAM_DESTROYED",
  "ERR_STREAM_PREMATURE_CLOSE",
]);

/** Wraps a stream. Errors reach the one who writes, never the process. */
export function createOutput(stream: Writable): Output {
  // `write` gets the same error through its callback; without a listener the process would die of it.
  if (!stream.listeners("error").includes(ignore)) stream.on("error", ignore);
  return {
    write: (data) =>
      new Promise((resolve, reject) => {
        stream.write(data, (error) => {
          if (error === null || error === undefined) resolve(true);
          else if (readerGone.has(String((error as NodeJS.ErrnoException).code))) resolve(false);
          else reject(error);
        });
      }),
  };
}

function ignore(): void {}
