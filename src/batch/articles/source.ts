import { constants } from "node:buffer";
import { createReadStream } from "node:fs";
import { RiwayaError } from "../../errors.js";
import { isGzipName } from "./format.js";
import { gunzip } from "./gunzip.js";

/** Bytes as they come. */
export type Chunks = AsyncIterable<Uint8Array>;

/** Where articles are read from: the path of a file, or a stream with the name that ids and messages call it by. */
export type ArticleInput = string | { readonly name: string; readonly stream: Chunks };

/** An input, opened when its chunks are first asked for. */
export interface Source {
  readonly name: string;
  /** What it holds, decompressed. */
  readonly chunks: Chunks;
  /** The file that holds just that, where there is one. */
  readonly path?: string;
}

/**
 * An input as formats read it: gzip is recognized by its first bytes, and wanted where the name ends in `.gz`.
 * @param onBytes told how many bytes were read, before they are decompressed
 */
export function openSource(input: ArticleInput, onBytes?: (count: number) => void): Source {
  const { name, stream } = typeof input === "string" ? { name: input, stream: readFile(input) } : input;
  const chunks = decompress(onBytes === undefined ? stream : count(stream, onBytes), name);
  return typeof input !== "string" || isGzipName(name) ? { name, chunks } : { name, chunks, path: name };
}

async function* count(chunks: Chunks, onBytes: (count: number) => void): Chunks {
  for await (const chunk of chunks) {
    onBytes(chunk.length);
    yield chunk;
  }
}

/** The bytes of a file; nothing is opened before the first is asked for. */
async function* readFile(path: string): Chunks {
  yield* createReadStream(path, { highWaterMark: 256 * 1024 });
}

const gzipMark = [0x1f, 0x8b];

async function* decompress(chunks: Chunks, name: string): Chunks {
  const iterator = chunks[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  let next = await iterator.next();
  while (!next.done && head.length < gzipMark.length) {
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
    if (head.length < gzipMark.length) next = await iterator.next();
  }
  const rest = continueFrom(head, iterator);
  if (gzipMark.every((byte, index) => head[index] === byte)) {
    yield* gunzip(rest, name);
  } else if (isGzipName(name)) {
    await iterator.return?.();
    const reason = head.length === 0 ? "empty" : "not compressed with gzip";
    throw new RiwayaError("bad-input", `${name}: ${reason}, though its name ends in .gz`);
  } else {
    yield* rest;
  }
}

async function* continueFrom(head: Uint8Array, iterator: AsyncIterator<Uint8Array>): Chunks {
  if (head.length > 0) yield head;
  yield* { [Symbol.asyncIterator]: () => iterator };
}

/**
 * All bytes of a source.
 * @throws RiwayaError `bad-input` where they are more than a string can hold (some 512 MiB)
 */
export async function readBytes({ name, chunks }: Source): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.length;
    if (size > constants.MAX_STRING_LENGTH) {
      throw new RiwayaError(
        "bad-input",
        `${name}: more than ${constants.MAX_STRING_LENGTH} bytes are too many to be read at once; split it, or give articles as JSON Lines`,
      );
    }
  }
  return Buffer.concat(parts);
}
