import { RiwayaError } from "../errors.js";
import { describePlace, type Fixture, type StandOffRow } from "./fixtures.js";

/** Texts of documents by the name that stand-off rows call them. */
export type Documents = ReadonlyMap<string, string> | Readonly<Record<string, string>>;

/** The names of the documents that rows point into, each once, in the order of the rows. */
export function listDocuments(rows: readonly (Fixture | StandOffRow)[]): string[] {
  return [...new Set(rows.flatMap((row) => ("doc" in row ? [row.doc] : [])))];
}

function findDocument(documents: Documents, name: string): string | undefined {
  if (documents instanceof Map) return documents.get(name);
  return Object.hasOwn(documents, name) ? (documents as Record<string, string>)[name] : undefined;
}

function resolveRow(row: StandOffRow, index: number, documents: Documents): Fixture {
  const { doc, start, end, ...rest } = row;
  const text = findDocument(documents, doc);
  if (text === undefined) {
    throw new RiwayaError(
      "bad-input",
      `${describePlace(row, index)}: no document "${doc}"; name the folder that holds it (\`--docs DIR\`)`,
    );
  }
  if (end > text.length) {
    throw new RiwayaError(
      "bad-input",
      `${describePlace(row, index)}: span [${start}, ${end}) lies outside "${doc}", which has ${text.length} UTF-16 units`,
    );
  }
  return { text: text.slice(start, end), ...rest };
}

/**
 * Gives every stand-off row the text that its span (`[start, end)`, UTF-16) covers in its document;
 * rows that have their text stay as they are.
 * @throws RiwayaError `bad-input` with `file:line` where a document is missing or too short.
 */
export function resolveStandOff(rows: readonly (Fixture | StandOffRow)[], documents: Documents): Fixture[] {
  return rows.map((row, index) => ("doc" in row ? resolveRow(row, index, documents) : row));
}
