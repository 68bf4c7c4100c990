import { createReadStream } from "node:fs";
import type { LabelledRow } from "../../article.js";
import type { LabelledArticle } from "../../labeller.js";
import { readLines } from "../articles/lines.js";
import { openSource } from "../articles/source.js";

type JsonRow = LabelledArticle & { readonly id: string | number; readonly text?: string } & Record<
    string,
    unknown
  >;

/**
 * The labelled articles of a file of JSON Lines that riwaya wrote with their texts, for what needs them all: reports,
 * other formats.
 */
export async function* readRows(path: string): AsyncGenerator<LabelledRow> {
  for await (const { row } of readJsonRows(path)) {
    const { id, text = "", sentences, passages, model, ...fields } = row as JsonRow;
    yield { id, text, fields, sentences, passages, model };
  }
}

const decoder = new TextDecoder();

/** The rows of a file of JSON Lines that riwaya wrote, each with the bytes that it takes there. */
export async function* readJsonRows(
  path: string,
): AsyncGenerator<{ readonly row: unknown; readonly length: number }> {
  for await (const { bytes } of readLines(openSource({ name: path, stream: createReadStream(path) }))) {
    yield { row: JSON.parse(decoder.decode(bytes)), length: bytes.length + 1 };
  }
}
