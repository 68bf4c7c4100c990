import type { Article } from "../article.js";
import { RiwayaError } from "../errors.js";
import type { Rejection } from "./rejection.js";

/** What a stream is made of: articles, bare texts, and inputs that readers could make no article of. */
export type StreamSource =
  | AsyncIterable<Article | Rejection | string>
  | Iterable<Article | Rejection | string>;

/** An input that has been looked at. */
export type Entry = Article | Rejection;

export function isRejection<T extends object>(value: T | Rejection): value is Rejection {
  return "error" in value;
}

/**
 * Takes an input for what it is. A bare text, and an article that has no id, gets its number as the id.
 * @param number counted from 1 in the stream
 */
export function toEntry(input: unknown, number: number): Entry {
  if (typeof input === "string") return { id: number, text: input };
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return reject(number, undefined, describe(input));
  if ("error" in input) return input as Rejection;
  const { id = number, text } = input as { id?: unknown; text?: unknown };
  if (typeof id !== "string" && typeof id !== "number")
    return reject(number, undefined, `"id" is ${describe(id)}`);
  if (typeof text !== "string") return reject(number, id, `"text" is ${describe(text)}`);
  return "id" in input && input.id !== undefined ? (input as Article) : { ...input, id, text };
}

/** A rejection of an article of the stream; its message begins with its place. */
export function rejectionOf(
  number: number,
  article: Article,
  code: RiwayaError["code"],
  reason: string,
): Rejection {
  const place = `article ${number}`;
  const name = article.id === number ? place : `${place} (id ${JSON.stringify(article.id)})`;
  return { id: article.id, place, error: new RiwayaError(code, `${name}: ${reason}`) };
}

function reject(number: number, id: string | number | undefined, problem: string): Rejection {
  const place = `article ${number}`;
  const error = new RiwayaError("bad-input", `${place}: ${problem}; a text or { id, text } is wanted`);
  return id === undefined ? { place, error } : { id, place, error };
}

function describe(value: unknown): string {
  if (value === undefined) return "missing";
  return value === null ? "null" : Array.isArray(value) ? "an array" : `a value of type ${typeof value}`;
}

/** UTF-16 units that an entry keeps in memory: its text, and what texts are among its fields. */
export function unitsOf(entry: Entry): number {
  if (isRejection(entry)) return entry.input?.length ?? 0;
  let units = entry.text.length;
  for (const value of Object.values(entry.fields ?? {})) if (typeof value === "string") units += value.length;
  return units;
}
