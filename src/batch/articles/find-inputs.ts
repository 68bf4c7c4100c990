import { stat } from "node:fs/promises";
import { normalize } from "node:path";
import { RiwayaError } from "../../errors.js";
import { formatOf, knownExtensions } from "./format.js";
import { expandGlob, isClosed, listFiles } from "./glob.js";
import { unreadable } from "./unreadable.js";

/**
 * The files that paths name, each once, in the order given: files, whatever their names; folders with all that is below them
 * of a format that is known by its extension (hidden files and links to folders aside), in the order of names; and patterns
 * (`*`, `?`, `**`). Which of them can be read shows when they are.
 * @throws RiwayaError `bad-input` for a path that is not there, and a folder or pattern in which nothing is found
 */
export async function findInputs(patterns: readonly string[]): Promise<string[]> {
  const found = new Map<string, string>();
  for (const pattern of patterns) {
    for (const path of await findInput(pattern)) {
      const key = normalize(path);
      if (!found.has(key)) found.set(key, path);
    }
  }
  return [...found.values()];
}

async function findInput(pattern: string): Promise<readonly string[]> {
  const paths = await expandGlob(pattern);
  if (paths.length !== 1 || paths[0] !== pattern) return paths;
  const there = await stat(pattern).catch((error: unknown) => {
    throw unreadable(pattern, error);
  });
  if (!there.isDirectory()) return paths;
  const files = (await listFiles(pattern, true)).filter(
    (path) => isClosed(path) || formatOf(path) !== undefined,
  );
  if (files.length > 0) return files;
  throw new RiwayaError(
    "bad-input",
    `${pattern}: no file in it has a name that ends in ${knownExtensions.join(", ")} (or these with .gz); name files of other kinds one by one`,
  );
}
