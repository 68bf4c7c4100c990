import { z } from "zod";
import { RiwayaError } from "../errors.js";
import { parseJsonl } from "../jsonl.js";
import type { TextFile } from "./document.js";
import { hintAtFormat } from "./json.js";
import { isObject, type JsonObject } from "./json-object.js";
import { recogniseRow } from "./recognise.js";

/** A row of a JSON Lines file and where it stood. */
export interface Row {
  readonly row: JsonObject;
  /** `file:line` */
  readonly place: string;
}

const objectSchema = z.looseObject({});

/**
 * The rows of JSON Lines files; a file that is one JSON array is read too, row by row.
 * @throws RiwayaError `bad-input` with `file:line`
 */
export function readRows(files: readonly TextFile[]): Row[] {
  return files.flatMap(({ name, content }) => {
    const array = content.trimStart().startsWith("[") ? parseArray(content) : undefined;
    if (array !== undefined) return array.map((row, index) => ({ row, place: `${name}: $[${index}]` }));
    const [first] = content.split("\n", 1);
    try {
      return parseJsonl(content, objectSchema, name).map(({ line, value }) => ({
        row: value,
        place: `${name}:${line}`,
      }));
    } catch (error) {
      if (!(error instanceof RiwayaError) || first.trimStart().startsWith("{")) throw error;
      throw new RiwayaError(error.code, `${error.message}${hintAtFormat(content)}`, { cause: error });
    }
  });
}

function parseArray(content: string): JsonObject[] | undefined {
  try {
    const value: unknown = JSON.parse(content);
    return Array.isArray(value) && value.every(isObject) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The text of a row.
 * @throws RiwayaError `bad-input` that names the fields there are
 */
export function readText(row: JsonObject, field: string, place: string): string {
  const text = row[field];
  if (typeof text === "string") return text;
  // Of all formats it alone keeps the text elsewhere.
  const task =
    recogniseRow(row) === "label-studio" ? "; it looks like label-studio: --from label-studio" : "";
  throw new RiwayaError(
    "bad-input",
    `${place}: field "${field}" is ${text === undefined ? "missing" : "no text"} (the row has ${Object.keys(row).join(", ") || "no fields"}); --text-field names the one that holds the text${task}`,
  );
}

/** The id of a row, its place where it has none. */
export function readId(row: JsonObject, place: string): string | number {
  const { id } = row;
  return typeof id === "number" || (typeof id === "string" && id !== "") ? id : place;
}

/** JSON Lines. */
export function formatRows(rows: Iterable<object>): string {
  let content = "";
  for (const row of rows) content += `${JSON.stringify(row)}\n`;
  return content;
}
