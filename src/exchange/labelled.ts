import { z } from "zod";
import { checkSchema } from "../schema.js";
import { createCollection } from "./collection.js";
import type { ParsedDocuments, ParseOptions, TextFile } from "./document.js";
import type { JsonObject } from "./json-object.js";
import { documentFromJson, isSentenceRow, type JsonRow } from "./labelled-row.js";
import { readRows } from "./rows.js";
import { checkLabel } from "./span-reader.js";
import type { Warnings } from "./warnings.js";

const offset = z.int().min(0);

const sentenceSchema = z.looseObject({
  text: z.string(),
  start: offset,
  end: offset,
  labels: z.array(
    z.looseObject({
      frame: z.string(),
      confidence: z.number(),
      evidence: z.array(z.looseObject({ start: offset, end: offset })),
    }),
  ),
  confidences: z.record(z.string(), z.number()),
});

type Sentence = z.infer<typeof sentenceSchema>;

const articleSchema = z.looseObject({
  id: z.union([z.string(), z.number()]),
  text: z.string().optional(),
  sentences: z.array(sentenceSchema, { error: "no labelled row: `riwaya label` writes `sentences`" }),
  model: z.looseObject({ name: z.string(), version: z.string() }),
});

const sentenceRowSchema = sentenceSchema.extend({
  id: z.union([z.string(), z.number()]),
  sentence: offset,
});

/**
 * Reads what `riwaya label` writes, articles or sentences as JSON Lines: predictions of the model. Where a row lacks the text
 * it is made of its sentences; what was white space between them becomes blanks. Offsets are UTF-16 units.
 * @throws RiwayaError `bad-input` with `file:line`
 */
export function parseLabelled(files: readonly TextFile[], options: ParseOptions = {}): ParsedDocuments {
  const collection = createCollection({ ...options, overlaps: "keep" });
  for (const { row, place } of readRows(files)) {
    const read = isSentenceRow(row)
      ? checkSchema(sentenceRowSchema, row, "bad-input", place)
      : readArticle(row, place, collection.warnings);
    const sentences = "sentences" in read ? (read.sentences as readonly Sentence[]) : [read as Sentence];
    for (const { frame } of sentences.flatMap(({ labels }) => labels))
      checkLabel(frame, place, options.frames);
    collection.add({ ...documentFromJson(read as unknown as JsonRow, options), place });
  }
  return collection.finish();
}

function readArticle(row: JsonObject, place: string, warnings: Warnings): JsonObject {
  const article = checkSchema(articleSchema, row, "bad-input", place);
  if (article.text !== undefined) return article;
  warnings.add("the text is made of its sentences, with blanks between; --keep text keeps it", place);
  return { ...article, text: joinSentences(article.sentences) };
}

function joinSentences(sentences: readonly { readonly text: string; readonly start: number }[]): string {
  let text = "";
  for (const sentence of sentences) text = text.padEnd(sentence.start) + sentence.text;
  return text;
}
