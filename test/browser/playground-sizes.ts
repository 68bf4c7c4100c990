import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

const kinds: Readonly<Record<string, "code" | "style">> = { ".js": "code", ".css": "style" };

/** Bytes of a built playground, gzipped file by file: all scripts, all styles, the page, and the model. */
export function measureSizes(folder: string): Readonly<Record<"code" | "style" | "page" | "model", number>> {
  const sizes = { code: 0, style: 0, page: 0, model: 0 };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = gzipSync(readFileSync(join(entry.parentPath, entry.name)), { level: 9 }).length;
    const kind = kinds[extname(entry.name)];
    if (kind) sizes[kind] += bytes;
    else if (entry.name === "index.html") sizes.page += bytes;
    else if (entry.parentPath.endsWith("ar-en")) sizes.model += bytes;
  }
  return sizes;
}
