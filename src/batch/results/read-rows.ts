import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { LabelledRow } from "../../article.js";
import type { LabelledArticle } from "../../labeller.js";

type JsonRow = LabelledArticle & { readonly id: string | number; readonly text?: string } & Record<
    string,
    unknown
  >;

/**
 * The labelled articles of a file of JSON Lines that riwaya wrote with their texts, for what needs them all: reports,
 * other formats.
 */
export async function* readRows(path: string): AsyncGenerator<LabelledRow> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    const { id, text = "", sentences, passages, model, ...fields } = JSON.parse(line) as JsonRow;
    yield { id, text, fields, sentences, passages, model };
  }
}
