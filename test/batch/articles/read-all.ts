import type { Article } from "../../../src/article.js";
import { type ReadOptions, readArticles } from "../../../src/batch/articles/index.js";
import type { Rejection } from "../../../src/batch/rejection.js";

/** Bytes in chunks of a size. */
export async function* inChunks(content: string | Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** What is read of some content that goes by a name. */
export function readAll(
  name: string,
  content: string | Uint8Array,
  options: ReadOptions & { readonly chunk?: number } = {},
) {
  return collect(readArticles({ name, stream: inChunks(content, options.chunk) }, options));
}

/** Articles and rejections apart, each in order, and the order of both by their ids and places. */
export async function collect(entries: AsyncIterable<Article | Rejection>) {
  const articles: Article[] = [];
  const rejections: Rejection[] = [];
  const order: (string | number)[] = [];
  for await (const entry of entries) {
    if ("error" in entry) rejections.push(entry);
    else articles.push(entry);
    order.push("error" in entry ? entry.place : entry.id);
  }
  return { articles, rejections, order, messages: rejections.map(({ error }) => error.message) };
}
