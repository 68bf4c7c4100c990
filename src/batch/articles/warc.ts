import { isUtf8 } from "node:buffer";
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import type { LimitReader, WARCRecord } from "warcio";
import type { Article } from "../../article.js";
import { RiwayaError } from "../../errors.js";
import type { Rejection } from "../rejection.js";
import { attempt } from "./attempt.js";
import { charsetOf, decodeHtml } from "./charset.js";
import { type Extractor, loadExtractor, type Page } from "./extract.js";
import { type ImportPackage, importPeers } from "./peers.js";
import { keepFields, type RowFields } from "./row.js";
import type { Source } from "./source.js";

type Warcio = typeof import("warcio");

/** Records that hold what a server sent, or what a crawler made of it. */
const contentTypes = new Set(["response", "resource", "conversion"]);

/**
 * WARC (ISO 28500): each page of HTML or plain text is an article. Its id is the address, its fields are `url`, `date` (of the
 * crawl; a page that says when it was published keeps that as `published`), and those of {@link loadExtractor}. Passed over
 * are all other records, and answers that are no success (redirects, errors).
 * @throws RiwayaError `missing-peer`; `bad-input` where the file is cut short, or no WARC from some record on
 */
export async function* readWarc(
  source: Source,
  { keep = "all" }: Pick<RowFields, "keep">,
  importPackage?: ImportPackage,
): AsyncGenerator<Article | Rejection> {
  const [warcio] = (await importPeers("WARC", ["warcio"], importPackage)) as [Warcio];
  const parser = new warcio.WARCParser(new warcio.AsyncIterReader(source.chunks, null));
  for (let number = 1; ; number += 1) {
    const record = await parser.parse();
    if (record === null) return;
    const place = `${source.name}: record ${number}`;
    checkRecord(record, place);
    const kind = kindOf(record);
    const body = await readBody(record, kind === undefined, place, warcio);
    if (kind === undefined) continue;
    const extract = kind === "html" ? await loadExtractor(importPackage) : undefined;
    const page = {
      id: record.warcTargetURI ?? place,
      bytes: body,
      place,
      charset: charsetOf(contentTypeOf(record)),
    };
    const result = attempt(
      place,
      () => body,
      () => articleOf({ ...page, bytes: decompress(body, record, place) }, record, extract, keep),
    );
    yield "error" in result ? { id: page.id, ...result } : result;
  }
}

function articleOf(
  page: Page,
  record: WARCRecord,
  extract: Extractor | undefined,
  keep: readonly string[] | "all",
): Article {
  const known = { url: record.warcTargetURI, date: record.warcDate };
  if (extract === undefined) {
    const text = decodeHtml(page.bytes, page.place, page.charset ?? "utf-8");
    return { id: page.id, text, ...keepFields(known, keep) };
  }
  const { fields, ...article } = extract(page);
  const { date: published, ...found } = fields ?? {};
  return {
    ...article,
    ...keepFields({ ...found, ...(published !== undefined && { published }), ...known }, keep),
  };
}

function checkRecord({ warcHeaders: { statusline, headers } }: WARCRecord, place: string): void {
  if (!statusline.startsWith("WARC/")) {
    throw new RiwayaError(
      "bad-input",
      `${place}: no WARC record, but ${JSON.stringify(statusline.slice(0, 40))}`,
    );
  }
  if (!headers.get("WARC-Type") || !/^\d+$/.test(headers.get("Content-Length") ?? "")) throw cutShort(place);
}

/** What a record holds that is of use here. */
function kindOf(record: WARCRecord): "html" | "text" | undefined {
  if (!contentTypes.has(record.warcType)) return undefined;
  const status = Number(record.httpHeaders?.statusCode ?? 200);
  if (!(status >= 200 && status < 300)) return undefined;
  const [type] = contentTypeOf(record).toLowerCase().split(";");
  if (type.trim() === "text/plain") return "text";
  return ["text/html", "application/xhtml+xml"].includes(type.trim()) ? "html" : undefined;
}

function contentTypeOf({ warcType, httpHeaders, warcHeaders }: WARCRecord): string {
  const { headers } = warcType === "response" && httpHeaders ? httpHeaders : warcHeaders;
  return headers.get("Content-Type") ?? "";
}

/**
 * What follows a record's headers, to its end: the parser would wait for ever for the rest of one that is cut short.
 * @param skip whether the bytes are of no use
 */
async function readBody(
  record: WARCRecord,
  skip: boolean,
  place: string,
  warcio: Warcio,
): Promise<Uint8Array> {
  const rest = record.reader as LimitReader;
  const chunked = record.httpHeaders?.headers.get("Transfer-Encoding")?.toLowerCase() === "chunked";
  const body = skip ? new Uint8Array() : await new warcio.AsyncIterReader(rest, null, chunked).readFully();
  let left = rest.limit;
  for await (const chunk of rest) left -= chunk.length;
  if (left > 0) throw cutShort(place);
  return body;
}

function cutShort(place: string): RiwayaError {
  return new RiwayaError(
    "bad-input",
    `${place}: cut short: the file ends within this record; those before it were read`,
  );
}

/** A page that inflates to more bytes is none. */
const maxOutputLength = 256 * 1024 * 1024;

const decompressors: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  gzip: (bytes) => gunzipSync(bytes, { maxOutputLength }),
  "x-gzip": (bytes) => gunzipSync(bytes, { maxOutputLength }),
  deflate: (bytes) =>
    (bytes[0] & 0x0f) === 8
      ? inflateSync(bytes, { maxOutputLength })
      : inflateRawSync(bytes, { maxOutputLength }),
  br: (bytes) => brotliDecompressSync(bytes, { maxOutputLength }),
  identity: (bytes) => bytes,
};

/** A body without its content encoding; crawlers that stored it decoded often left the header as it was. */
function decompress(body: Uint8Array, record: WARCRecord, place: string): Uint8Array {
  const encoding = record.httpHeaders?.headers.get("Content-Encoding")?.trim().toLowerCase() || "identity";
  if (!Object.hasOwn(decompressors, encoding)) {
    throw new RiwayaError("bad-input", `${place}: content encoding "${encoding}" cannot be read`);
  }
  try {
    return decompressors[encoding](body);
  } catch (cause) {
    if (isUtf8(body)) return body;
    const reason = (cause as Error).message;
    throw new RiwayaError("bad-input", `${place}: not in its content encoding "${encoding}": ${reason}`, {
      cause,
    });
  }
}
