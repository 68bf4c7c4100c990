import type { Article } from "../../article.js";
import { RiwayaError } from "../../errors.js";
import type { Rejection } from "../rejection.js";

/** Which fields of a row make the article. */
export interface RowFields {
  readonly textField: string;
  readonly idField: string;
  /** Further fields that go with the article. */
  readonly keep?: readonly string[] | "all";
}

/**
 * A row as an article, or what is wrong with its text beside its id.
 * @param place where the row stands, `file:line`: its id where it has none of its own
 * @throws RiwayaError `bad-input` that names the place and the field
 */
export function articleOfRow(
  row: unknown,
  place: string,
  fields: RowFields,
): Article | Pick<Rejection, "id" | "error"> {
  if (!isRow(row))
    throw new RiwayaError("bad-input", `${place}: ${describe(row)}, where an object is wanted`);
  const { textField, idField, keep } = fields;
  const id = ownField(row, idField) ?? place;
  if (typeof id !== "string" && (typeof id !== "number" || !Number.isFinite(id))) {
    throw new RiwayaError(
      "bad-input",
      `${place}: field "${idField}" is neither a string nor a number; --id-field names the one that holds the id`,
    );
  }
  const text = ownField(row, textField);
  if (typeof text !== "string") {
    const error = new RiwayaError(
      "bad-input",
      `${place}: field "${textField}" ${text === undefined ? `is missing (the row has ${listNames(Object.keys(row))})` : "is not a string"}; --text-field names the one that holds the text`,
    );
    return id === place || id === "" ? { error } : { id, error };
  }
  return { id: id === "" ? place : id, text, ...keepFields(row, keep ?? [], [textField, idField]) };
}

/** The fields of an article that are kept, if any. @param except left out of `all` */
export function keepFields(
  row: Readonly<Record<string, unknown>>,
  keep: readonly string[] | "all",
  except: readonly string[] = [],
): Pick<Article, "fields"> {
  const names =
    keep === "all"
      ? Object.keys(row).filter((name) => !except.includes(name))
      : keep.filter((name) => Object.hasOwn(row, name));
  return names.length === 0 ? {} : { fields: Object.fromEntries(names.map((name) => [name, row[name]])) };
}

/** Names as messages list them. */
export function listNames(names: readonly string[]): string {
  const few = names.slice(0, 20).map((name) => JSON.stringify(name));
  if (names.length > few.length) few.push(`and ${names.length - few.length} more`);
  return few.join(", ") || "no fields";
}

/** Whether a value is an object with fields. */
export function isRow(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Own fields only, so that one named `constructor` is not found in every row. */
function ownField(row: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(row, name) ? row[name] : undefined;
}

function describe(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "an array" : `a ${typeof value}`;
}
