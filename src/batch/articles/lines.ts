import { constants } from "node:buffer";
import { RiwayaError } from "../../errors.js";
import type { Source } from "./source.js";

/** A line of a file, without its `\n`. */
export interface Line {
  readonly bytes: Uint8Array;
  /** From 1. */
  readonly line: number;
  /** Where in the file its bytes begin. */
  readonly offset: number;
}

const lineFeed = 0x0a;

/**
 * The lines of a source as they arrive; memory holds one line and one chunk.
 * @throws RiwayaError `bad-input` at a line that is longer than a string can be
 */
export async function* readLines({ name, chunks }: Source): AsyncGenerator<Line> {
  let pending: Uint8Array[] = [];
  let size = 0;
  let offset = 0;
  let line = 0;
  const add = (bytes: Uint8Array) => {
    pending.push(bytes);
    size += bytes.length;
    if (size <= constants.MAX_STRING_LENGTH) return;
    throw new RiwayaError("bad-input", `${name}:${line + 1}: no line break in ${size} bytes; no JSON Lines`);
  };
  const finish = (): Line => {
    const bytes = pending.length === 1 ? pending[0] : Buffer.concat(pending);
    const finished = { bytes, line: line + 1, offset };
    pending = [];
    size = 0;
    line += 1;
    offset += bytes.length + 1;
    return finished;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, from)) {
      add(chunk.subarray(from, at));
      from = at + 1;
      yield finish();
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (pending.length > 0) yield finish();
}
