import type { Article } from "../../article.js";
import { RiwayaError } from "../../errors.js";
import type { Rejection } from "../rejection.js";

/** How much of a rejected row its rejection shows, in UTF-16 units. */
const shown = 1000;

/**
 * The article that `read` gives; where it gives or throws a RiwayaError `bad-input`, that as a value.
 * @param place `file:line`
 * @param raw gives the row as it stood in the file
 */
export function attempt(
  place: string,
  raw: () => string | Uint8Array,
  read: () => Article | Pick<Rejection, "id" | "error">,
): Article | Rejection {
  try {
    const article = read();
    return "error" in article ? { ...article, place, input: excerpt(raw()) } : article;
  } catch (error) {
    if (!(error instanceof RiwayaError) || error.code !== "bad-input") throw error;
    return { place, error, input: excerpt(raw()) };
  }
}

/** The beginning of a row; bytes that are not UTF-8 become U+FFFD. */
export function excerpt(raw: string | Uint8Array): string {
  // A UTF-16 unit takes three bytes of UTF-8 at most.
  const text = typeof raw === "string" ? raw : new TextDecoder().decode(raw.subarray(0, 3 * shown));
  return text.slice(0, shown);
}
