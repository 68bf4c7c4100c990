import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { RiwayaError } from "../errors.js";
import { decodeUtf8 } from "./decode.js";
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
 * The bytes of a file or of standard input, chunk by chunk.
 * @throws RiwayaError `bad-input` that names the path
 */
async function* readChunks(path: string, io: Pick<Io, "stdin">): AsyncGenerator<Uint8Array> {
  try {
    yield* path === standardInput ? io.stdin : createReadStream(path, { highWaterMark: 256 * 1024 });
  } catch (error) {
    throw unreadable(path, error);
  }
}

/**
 * A whole file, or all of standard input, as text.
 * @throws RiwayaError `bad-input`: see {@link decodeUtf8}
 */
export async function readText(path: string, io: Pick<Io, "stdin">): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of readChunks(path, io)) chunks.push(chunk);
  return decodeUtf8(Buffer.concat(chunks), path);
}

/** A line of a file, without its line break. */
export interface Line {
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

const lineFeed = 0x0a;

/**
 * The lines of a file as they arrive; memory holds one line and one chunk. Lines end at `\n` or `\r\n`.
 * @throws RiwayaError `bad-input` that names `file:line` and the byte where it is not UTF-8
 */
export async function* readLines(path: string, io: Pick<Io, "stdin">): AsyncGenerator<Line> {
  let pending: Uint8Array[] = [];
  let offset = 0;
  let line = 0;
  const finish = (): Line => {
    const bytes = Buffer.concat(pending);
    pending = [];
    line += 1;
    const text = decodeUtf8(bytes, `${path}:${line}`, offset);
    offset += bytes.length + 1;
    return { text: text.endsWith("\r") ? text.slice(0, -1) : text, line };
  };
  for await (const chunk of readChunks(path, io)) {
    let from = 0;
    for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, from)) {
      pending.push(chunk.subarray(from, at));
      from = at + 1;
      yield finish();
    }
    if (from < chunk.length) pending.push(chunk.subarray(from));
  }
  if (pending.length > 0) yield finish();
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EISDIR: "a directory, not a file; name the files in it, for instance with /*",
  ENOTDIR: "no such file",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ELOOP: "too many symbolic links",
  ENAMETOOLONG: "the name is too long",
};

/** An error of the file system that names its path; any other error comes back as it is. */
export function unreadable(path: string, error: unknown): unknown {
  if (error instanceof RiwayaError) return error;
  const code = String((error as { code?: unknown }).code ?? "");
  if (!/^E[A-Z0-9]+$/.test(code)) return error;
  return new RiwayaError("bad-input", `${path}: ${reasons[code] ?? `cannot be read (${code})`}`, {
    cause: error,
  });
}
