import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { RiwayaError } from "../errors.js";

/**
 * The files that a pattern names, sorted; a path without `*` and `?` names itself. `*` and `?` stay within a folder
 * name, `**` spans folders. (Node 20 has no glob of its own.)
 * @throws RiwayaError `bad-input` when nothing matches
 */
export async function expandGlob(pattern: string): Promise<string[]> {
  const segments = pattern.split("/");
  const wild = segments.findIndex((segment) => /[*?]/.test(segment));
  if (wild === -1 || (await stat(pattern).catch(() => undefined))) return [pattern];
  const base = segments.slice(0, wild).join("/") || (pattern.startsWith("/") ? "/" : ".");
  const expression = toRegExp(segments.slice(wild).join("/"));
  const entries = await readdir(base, { withFileTypes: true, recursive: wild < segments.length - 1 }).catch(
    () => [],
  );
  const root = join(base, "/");
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => expression.test(path.slice(root === "./" ? 0 : root.length)))
    .sort();
  if (files.length > 0) return files;
  throw new RiwayaError("bad-input", `${pattern}: no file matches`);
}

function toRegExp(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*\*\/|\*\*|\*|\?/g, (wildcard) => wildcards[wildcard]);
  return new RegExp(`^${source}$`, "u");
}

const wildcards: Readonly<Record<string, string>> = {
  "**/": "(?:.*/)?",
  "**": ".*",
  "*": "[^/]*",
  "?": "[^/]",
};
