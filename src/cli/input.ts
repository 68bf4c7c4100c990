import { stat } from "node:fs/promises";
import { decodeUtf8 } from "../batch/articles/decode.js";
import { openSource, readBytes } from "../batch/articles/source.js";
import { unreadable } from "../batch/articles/unreadable.js";
import { RiwayaError } from "../errors.js";
import type { Io } from "./io.js";

/** The name of standard input on the command line. */
export const standardInput = "-";

/**
 * Checks that every path is there and is no directory, before any work is done.
 * @throws RiwayaError `bad-usage` (standard input named twice), `bad-input`
 */
export async function checkPaths(paths: readonly string[]): Promise<void> {
  if (paths.filter((path) => path === standardInput).length > 1) {
    throw new RiwayaError("bad-usage", "standard input (-) can be read once only");
  }
  for (const path of paths) {
    if (path === standardInput) continue;
    const found = await stat(path).catch((error: unknown) => {
      throw unreadable(path, error);
    });
    if (found.isDirectory()) throw unreadable(path, { code: "EISDIR" });
  }
}

/**
 * A whole file, or all of standard input, as text; gzip is taken off.
 * @throws RiwayaError `bad-input` that names the path, or the first byte that is not UTF-8
 */
export async function readText(path: string, io: Pick<Io, "stdin">): Promise<string> {
  const source = openSource(path === standardInput ? { name: path, stream: io.stdin } : path);
  try {
    return decodeUtf8(await readBytes(source), path);
  } catch (error) {
    throw unreadable(path, error);
  }
}
