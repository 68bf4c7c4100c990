import type { Article } from "../../article.js";
import { RiwayaError } from "../../errors.js";
import type { Rejection } from "../rejection.js";
import { attempt } from "./attempt.js";
import { decodeUtf8 } from "./decode.js";
import { readLines } from "./lines.js";
import { parseJson } from "./parse-json.js";
import { articleOfRow, type RowFields } from "./row.js";
import type { Source } from "./source.js";

/** JSON Lines: an object a line, each an article as soon as its line is there; lines of blanks are passed over. */
export async function* readJsonLines(source: Source, fields: RowFields): AsyncGenerator<Article | Rejection> {
  for await (const { bytes, line, offset } of readLines(source)) {
    if (isBlank(bytes)) continue;
    const place = `${source.name}:${line}`;
    yield attempt(
      place,
      () => bytes,
      () => articleOfRow(parse(decodeUtf8(bytes, place, offset), place), place, fields),
    );
  }
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

/** Anything but the JSON is in the message: the row is beside it in the rejection. */
function parse(text: string, place: string): unknown {
  try {
    return parseJson(text);
  } catch (cause) {
    const start = text.length > 60 ? `${text.slice(0, 60)}…` : text.trimEnd();
    throw new RiwayaError("bad-input", `${place}: not JSON: ${start} (one JSON object a line is wanted)`, {
      cause,
    });
  }
}
