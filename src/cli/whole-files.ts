import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { RiwayaError } from "../errors.js";
import type { TextFile } from "../exchange/index.js";

/** A name beside a path, of something that is there for a moment. */
const beside = (path: string): string => `${resolve(path)}.${randomUUID().slice(0, 8)}.part`;

/** Writes a file beside its place, then renames it: it is the old one or the new one, never a part. */
export async function writeWholeFile(path: string, content: string): Promise<void> {
  const part = beside(path);
  try {
    await writeFile(part, content);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw unwritable(path, error);
  }
}

/**
 * Writes files into a folder that appears whole or not at all.
 * @throws RiwayaError `bad-usage` where there is something already
 */
export async function writeWholeFolder(path: string, files: readonly TextFile[]): Promise<void> {
  const entries = await readdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw new RiwayaError("bad-usage", `${path}: is there already and no folder; name another with -o`);
  });
  if (entries.length > 0) {
    throw new RiwayaError(
      "bad-usage",
      `${path}: is there already and not empty; name another folder with -o`,
    );
  }
  const part = beside(path);
  try {
    for (const { name, content } of files) {
      await mkdir(dirname(join(part, name)), { recursive: true });
      await writeFile(join(part, name), content);
    }
    await rmdir(path).catch(() => undefined);
    await rename(part, path);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw unwritable(path, error);
  }
}

function unwritable(path: string, cause: unknown): unknown {
  const { code } = cause as { readonly code?: string };
  return code === undefined
    ? cause
    : new RiwayaError("bad-input", `${path}: cannot be written (${code}); name another place with -o`, {
        cause,
      });
}
