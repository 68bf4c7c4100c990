import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { decodeUtf8 } from "../../batch/articles/decode.js";
import { unreadable } from "../../batch/articles/unreadable.js";
import { listDocuments, parseFixtures } from "../../evaluate/index.js";
import type { SourceFormat, TextFile } from "../../exchange/index.js";
import { readText } from "../input.js";
import type { Io } from "../io.js";

/**
 * The files to convert: those named, and for brat the `.ann` and `.txt` files of a folder, or the `.txt` beside an `.ann`.
 * @throws RiwayaError `bad-input` that names what cannot be read
 */
export async function readSources(paths: readonly string[], from: SourceFormat, io: Io): Promise<TextFile[]> {
  const files: TextFile[] = [];
  for (const path of paths) {
    if (from === "brat") files.push(...(await readBrat(path)));
    else files.push({ name: path, content: await readText(path, io) });
  }
  return files;
}

async function readBrat(path: string): Promise<TextFile[]> {
  const found = await stat(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  const names = found.isDirectory()
    ? (await readdir(path, { recursive: true })).map((name) => join(path, name)).sort()
    : [path, path.replace(/\.ann$/, ".txt")];
  const files: TextFile[] = [];
  for (const name of new Set(names.filter((candidate) => /\.(?:ann|txt)$/.test(candidate)))) {
    const bytes = await readFile(name).catch(() => undefined);
    // A missing text is left to the parser, which knows the annotations that want it.
    if (bytes !== undefined) files.push({ name, content: decodeWhole(bytes, name) });
  }
  return files;
}

/** brat counts a byte order mark as a character of the text. */
function decodeWhole(bytes: Uint8Array, name: string): string {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return (hasMark ? "\uFEFF" : "") + decodeUtf8(bytes, name);
}

/**
 * The texts that stand-off rows point into.
 * @param docs the folder of documents; by default `docs` beside each file
 * @throws RiwayaError `bad-input` that names the text that cannot be read
 */
export async function readStandOffTexts(
  files: readonly TextFile[],
  docs: string | undefined,
  io: Io,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const { name, content } of files) {
    const folder = docs ?? join(dirname(name), "docs");
    for (const doc of listDocuments(parseFixtures(content, name))) {
      texts.set(doc, await readText(join(folder, doc), io));
    }
  }
  return texts;
}
