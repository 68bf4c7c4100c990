import type { Article } from "../../article.js";
import { loadExtractor } from "./extract.js";
import type { ImportPackage } from "./peers.js";
import type { RowFields } from "./row.js";
import { readBytes, type Source } from "./source.js";

/**
 * An HTML page, which is one article; its id is the file's name, and its fields are those of {@link loadExtractor}, all of
 * them where `keep` names none.
 * @throws RiwayaError `missing-peer`; `bad-input` for a page without text or of an unknown encoding
 */
export async function* readHtml(
  source: Source,
  { keep }: Pick<RowFields, "keep">,
  importPackage?: ImportPackage,
): AsyncGenerator<Article> {
  const extract = await loadExtractor(importPackage);
  yield extract({ id: source.name, bytes: await readBytes(source), place: source.name }, keep);
}
