import { RiwayaError } from "../errors.js";
import { recogniseFormat } from "./recognise.js";

/** Parses a JSON file. @throws RiwayaError `bad-input` that says what the file looks like instead */
export function parseJson(content: string, file: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new RiwayaError("bad-input", `${file}: not JSON: ${(cause as Error).message}${suggest(content)}`, {
      cause,
    });
  }
}

/** Names the format that a text looks like, for the end of a message. */
export function suggest(content: string): string {
  const format = recogniseFormat(content);
  return format === undefined ? "" : `; it looks like ${format}: --from ${format}`;
}
