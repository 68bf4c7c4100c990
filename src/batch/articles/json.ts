import type { Article } from "../../article.js";
import { RiwayaError } from "../../errors.js";
import type { Rejection } from "../rejection.js";
import { attempt } from "./attempt.js";
import { decodeUtf8 } from "./decode.js";
import { parseJson } from "./parse-json.js";
import { articleOfRow, isRow, listNames, type RowFields } from "./row.js";
import { readBytes, type Source } from "./source.js";

/**
 * JSON: an array of rows, an object with one array, or one object, which is the article. A row without an id gets
 * `file:number`, counted from 1. The file is read as a whole and so can have some 512 MiB at most, and takes several times
 * its size in memory; larger ones are for JSON Lines (`jq -c '.[]'`).
 * @throws RiwayaError `bad-input` where it is not UTF-8, not JSON, or of another shape
 */
export async function* readJson(source: Source, fields: RowFields): AsyncGenerator<Article | Rejection> {
  const { name } = source;
  const content = parse(decodeUtf8(await readBytes(source), name), name);
  if (isRow(content) && Object.hasOwn(content, fields.textField)) {
    yield attempt(
      name,
      () => JSON.stringify(content),
      () => articleOfRow(content, name, fields),
    );
    return;
  }
  for (const [index, row] of findRows(content, name, fields).entries()) {
    const place = `${name}:${index + 1}`;
    const read = () => articleOfRow(row, place, fields);
    yield attempt(place, () => JSON.stringify(row), read);
  }
}

function findRows(content: unknown, name: string, { textField }: RowFields): unknown[] {
  if (Array.isArray(content)) return content;
  if (!isRow(content)) {
    throw new RiwayaError("bad-input", `${name}: an array of objects is wanted, or an object with one`);
  }
  const arrays = Object.values(content).filter((value) => Array.isArray(value));
  if (arrays.length === 1) return arrays[0];
  const count = arrays.length === 0 ? "no array" : `${arrays.length} arrays`;
  throw new RiwayaError(
    "bad-input",
    `${name}: neither a field "${textField}" nor one array of articles (the object has ${listNames(Object.keys(content))}, ${count}); --text-field names the field that holds the text`,
  );
}

function parse(text: string, name: string): unknown {
  try {
    return parseJson(text);
  } catch (cause) {
    throw new RiwayaError("bad-input", `${name}: not JSON, or cut short: ${(cause as Error).message}`, {
      cause,
    });
  }
}
