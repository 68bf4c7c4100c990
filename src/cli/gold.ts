import { dirname, join } from "node:path";
import { RiwayaError } from "../errors.js";
import { type Fixture, listDocuments, parseFixtures, resolveStandOff } from "../evaluate/index.js";
import { readText } from "./input.js";
import type { Io } from "./io.js";

/**
 * The fixtures of gold files, with the text of rows that point into documents.
 * @param docs the folder of documents; by default `docs` beside each gold file
 * @throws RiwayaError `bad-input` that names `file:line`, or the document that cannot be read
 */
export async function readFixtures(
  paths: readonly string[],
  docs: string | undefined,
  io: Pick<Io, "stdin">,
): Promise<Fixture[]> {
  const fixtures: Fixture[] = [];
  for (const path of paths) {
    const rows = parseFixtures(await readText(path, io), path);
    const folder = docs ?? join(dirname(path), "docs");
    const documents = new Map<string, string>();
    for (const name of listDocuments(rows)) {
      const text = await readDocument(join(folder, name), io);
      if (text !== undefined) documents.set(name, text);
    }
    for (const fixture of resolveStandOff(rows, documents)) fixtures.push(fixture);
  }
  return fixtures;
}

/** A missing document is left to `resolveStandOff`, which knows the row that wants it. */
async function readDocument(path: string, io: Pick<Io, "stdin">): Promise<string | undefined> {
  try {
    return await readText(path, io);
  } catch (error) {
    const code = error instanceof RiwayaError && (error.cause as { code?: unknown } | undefined)?.code;
    if (code === "ENOENT" || code === "EISDIR" || code === "ENOTDIR") return undefined;
    throw error;
  }
}
