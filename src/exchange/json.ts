import { RiwayaError } from "../errors.js";
import { recogniseFormat } from "./recognise.js";

/** Parses a JSON file of a format. @throws RiwayaError `bad-input` that says what the file looks like instead */
export function parseJson(content: string, file: string, format: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new RiwayaError(
      "bad-input",
      `${file}: not JSON: ${(cause as Error).message}${hintAtFormat(content, format)}`,
      { cause },
    );
  }
}

/** Names the format that a text looks like where it is not the one it was taken for, for the end of a message. */
export function hintAtFormat(content: string, taken?: string): string {
  const format = recogniseFormat(content);
  return format === undefined || format === taken ? "" : `; it looks like ${format}: --from ${format}`;
}
