import type { Article } from "../../article.js";
import { decodeUtf8 } from "./decode.js";
import { readBytes, type Source } from "./source.js";

/**
 * A plain text, which is one article; its id is the file's name.
 * @throws RiwayaError `bad-input` where it is not UTF-8
 */
export async function* readTexts(source: Source): AsyncGenerator<Article> {
  yield { id: source.name, text: decodeUtf8(await readBytes(source), source.name) };
}
