import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { RiwayaError } from "../../errors.js";

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
  const root = join(base, "/");
  const files = (await listFiles(base, wild < segments.length - 1))
    .filter((path) =>
      isClosed(path) ? path !== root : expression.test(path.slice(root === "./" ? 0 : root.length)),
    )
    .sort();
  if (files.length > 0) return files;
  throw new RiwayaError("bad-input", `${pattern}: no file matches`);
}

/**
 * The files in a folder, in the order of their names. A folder that may not be read stands for what is in it, with a slash
 * at its end, so that the one who reads what is listed learns of it. Hidden files and folders are left out; so are links to
 * folders, which could go round in circles.
 */
export async function listFiles(folder: string, recursive: boolean): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return [join(folder, "/")];
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) files.push(path);
    else if (recursive) for (const file of await listFiles(path, true)) files.push(file);
  }
  return files;
}

/** Whether what {@link listFiles} gave is a folder that may not be read. */
export function isClosed(path: string): boolean {
  return path.endsWith("/");
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
