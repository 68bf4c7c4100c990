import { z } from "zod";
import { RiwayaError } from "./errors.js";

/** A row and the line (from 1) it stood on. */
export interface JsonlRow<T> {
  readonly line: number;
  readonly value: T;
}

/**
 * Parses one line of JSON and checks it against a schema.
 * @throws RiwayaError `bad-input` that names `file:line`, the value and what was expected.
 */
export function parseJsonlLine<T>(text: string, schema: z.ZodType<T>, file: string, line: number): T {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (cause) {
    const start = text.length > 60 ? `${text.slice(0, 60)}…` : text;
    throw new RiwayaError(
      "bad-input",
      `${file}:${line}: not JSON: ${start} (one JSON object a line is wanted)`,
      {
        cause,
      },
    );
  }
  const parsed = schema.safeParse(raw);
  if (!parsed.success) {
    throw new RiwayaError("bad-input", `${file}:${line}: ${z.prettifyError(parsed.error)}`, {
      cause: parsed.error,
    });
  }
  return parsed.data;
}

/**
 * Parses JSON Lines; empty lines and a leading byte order mark are passed over.
 * @param file named in errors
 * @throws RiwayaError `bad-input` at the first line that does not fit.
 */
export function parseJsonl<T>(content: string, schema: z.ZodType<T>, file: string): JsonlRow<T>[] {
  const rows: JsonlRow<T>[] = [];
  const lines = content.replace(/^\uFEFF/, "").split(/\r?\n/);
  for (let index = 0; index < lines.length; index += 1) {
    if (lines[index].trim() === "") continue;
    rows.push({ line: index + 1, value: parseJsonlLine(lines[index], schema, file, index + 1) });
  }
  return rows;
}
