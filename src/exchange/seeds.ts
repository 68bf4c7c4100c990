import { z } from "zod";
import { RiwayaError } from "../errors.js";
import { checkSchema } from "../schema.js";
import { createCollection } from "./collection.js";
import type {
  AnnotatedDocument,
  AnnotatedSpan,
  FormatOptions,
  FormattedDocuments,
  ParsedDocuments,
  ParseOptions,
  TextFile,
} from "./document.js";
import { describeDocument } from "./document.js";
import { omit } from "./json-object.js";
import { formatRows, readId, readRows, readText } from "./rows.js";
import { type AnnotatedSentence, isWhole, listSentences } from "./sentences.js";
import { checkLabel } from "./span-reader.js";
import { createWarnings, type Warnings } from "./warnings.js";

const rowSchema = z.looseObject({
  labels: z.array(z.string().min(1), { error: "`labels` must be a list of strings" }),
  cues: z.record(z.string(), z.array(z.string().min(1))).nullish(),
});

/**
 * Reads seeds, or any rows with `text` and `labels`: labels of the whole text, and a span for every cue, where it first
 * stands. All other fields are kept.
 * @throws RiwayaError `bad-input` with `file:line`
 */
export function parseSeedDocuments(files: readonly TextFile[], options: ParseOptions = {}): ParsedDocuments {
  const collection = createCollection({ ...options, overlaps: "keep" });
  const { textField = "text" } = options;
  for (const { row, place } of readRows(files)) {
    const text = readText(row, textField, place);
    const { labels, cues } = checkSchema(rowSchema, row, "bad-input", place);
    for (const label of labels) checkLabel(label, place, options.frames);
    collection.add({
      id: readId(row, place),
      text,
      spans: findCues(text, cues ?? {}, place),
      labels: [...new Set(labels)].map((label) => ({ label })),
      meta: omit(row, ["id", textField, "labels", "cues"]),
      place,
    });
  }
  return collection.finish();
}

/** @throws RiwayaError `bad-input` for a cue that is not in the text */
export function findCues(
  text: string,
  cues: Readonly<Record<string, readonly string[]>>,
  place: string,
): AnnotatedSpan[] {
  return Object.entries(cues).flatMap(([label, phrases]) =>
    phrases.map((phrase) => {
      const start = text.indexOf(phrase);
      if (start !== -1) return { start, end: start + phrase.length, label };
      throw new RiwayaError(
        "bad-input",
        `${place}: ${label} cue "${phrase}" is not in the text; copy it letter by letter`,
      );
    }),
  );
}

/**
 * Writes seeds, the format of `riwaya train`: see {@link listSentences} for how sentences come by their labels. Sentences
 * of one document are one group, so that folds do not share them, and know the sentence before them. Ids are made fit for
 * seeds; sentences in languages that riwaya does not label are left out.
 */
export function formatSeeds(
  documents: readonly AnnotatedDocument[],
  options: FormatOptions = {},
): FormattedDocuments {
  const warnings = createWarnings();
  const whole = isWhole(documents, options);
  const name = createNames();
  const names = new Map(documents.map((document, index) => [document, name(document.id, index)]));
  const rows = listSentences(documents, options, warnings).flatMap((sentence) => {
    const place = describeDocument(sentence.document);
    if (sentence.language === "other") {
      warnings.add("a sentence neither Arabic nor English is left out", place);
      return [];
    }
    if (sentence.text.trim() === "") return [];
    const id = names.get(sentence.document) ?? "";
    return [whole ? formatWhole(sentence, id) : formatPart(sentence, id)];
  });
  warnOfLosses(documents, warnings);
  return { files: [{ name: "", content: formatRows(rows) }], warnings: warnings.list() };
}

function formatPart({ index, text, language, labels, cues, previous }: AnnotatedSentence, id: string) {
  return {
    id: `${id}-${String(index + 1).padStart(4, "0")}`,
    text,
    language,
    labels,
    group: id,
    ...(previous !== "" && { prev: previous }),
    ...(Object.keys(cues).length > 0 && { cues }),
  };
}

/** Fields of a seed that came with the document, where they are what a seed may have. */
const carried: Readonly<Record<string, (value: unknown) => boolean>> = {
  group: (value) => typeof value === "string" && value !== "",
  voice: (value) => value === "author" || value === "reported" || value === "quoted",
  prev: (value) => typeof value === "string" && value !== "",
  roles: (value) => typeof value === "object" && value !== null,
  borderline: (value) => typeof value === "boolean",
  note: (value) => typeof value === "string" && value !== "",
};

function formatWhole({ document, text, language, labels, cues }: AnnotatedSentence, id: string) {
  const fields = Object.entries(document.meta).filter(([field, value]) => carried[field]?.(value) === true);
  return {
    id,
    text,
    language,
    labels,
    ...(Object.keys(cues).length > 0 && { cues }),
    ...Object.fromEntries(fields),
  };
}

function warnOfLosses(documents: readonly AnnotatedDocument[], warnings: Warnings): void {
  for (const document of documents) {
    const lost = Object.keys(document.meta).filter(
      (field) => field !== "language" && !Object.hasOwn(carried, field),
    );
    if (lost.length > 0)
      warnings.add(
        `fields that seeds do not have are left out: ${lost.join(", ")}`,
        describeDocument(document),
      );
  }
}

/** Ids for seeds: lower-case letters, digits and hyphens, each once. */
function createNames(): (id: string | number, index: number) => string {
  const taken = new Set<string>();
  return (id, index) => {
    const plain =
      String(id)
        .toLowerCase()
        .match(/[a-z0-9]+/g)
        ?.join("-") ?? "";
    let name = plain === "" ? `document-${index + 1}` : plain;
    while (taken.has(name)) name = `${name}-${index + 1}`;
    taken.add(name);
    return name;
  };
}
