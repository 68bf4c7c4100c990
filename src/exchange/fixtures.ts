import { parseFixtures } from "../evaluate/fixtures.js";
import { type Documents, resolveStandOff } from "../evaluate/stand-off.js";
import { createCollection } from "./collection.js";
import type {
  AnnotatedDocument,
  FormatOptions,
  FormattedDocuments,
  ParsedDocuments,
  ParseOptions,
  TextFile,
} from "./document.js";
import { formatRows } from "./rows.js";
import { findCues } from "./seeds.js";
import { type AnnotatedSentence, listSentences } from "./sentences.js";
import { checkLabel } from "./span-reader.js";
import { createWarnings } from "./warnings.js";

/**
 * Reads fixtures, as `riwaya evaluate` takes them: every row a document of one sentence. Offsets of stand-off rows are
 * UTF-16 units.
 * @param texts the documents that stand-off rows point into
 * @throws RiwayaError `bad-input` with `file:line`
 */
export function parseFixtureDocuments(
  files: readonly TextFile[],
  options: ParseOptions = {},
  texts: Documents = {},
): ParsedDocuments {
  const collection = createCollection({ ...options, overlaps: "keep" });
  for (const { name, content } of files) {
    for (const fixture of resolveStandOff(parseFixtures(content, name), texts)) {
      const { text, labels, cues = {}, id, language, source, group, borderline } = fixture;
      const place = `${fixture.file}:${fixture.line}`;
      for (const label of labels) checkLabel(label, place, options.frames);
      collection.add({
        id: id ?? place,
        text,
        spans: findCues(text, cues, place),
        labels: labels.map((label) => ({ label })),
        meta: {
          ...(language !== undefined && { language }),
          ...(source !== undefined && { source }),
          ...(group !== undefined && { group }),
          ...(borderline === true && { borderline }),
        },
        place,
      });
    }
  }
  return collection.finish();
}

/** Writes fixtures with their text; see {@link listSentences} for how sentences come by their labels. */
export function formatFixtures(
  documents: readonly AnnotatedDocument[],
  options: FormatOptions = {},
): FormattedDocuments {
  const warnings = createWarnings();
  const sentences = listSentences(documents, options, warnings);
  const counts = countSentences(sentences);
  const rows = sentences.map((sentence) => ({
    id: nameSentence(sentence, counts),
    text: sentence.text,
    ...describe(sentence),
  }));
  return { files: [{ name: "", content: formatRows(rows) }], warnings: warnings.list() };
}

/** Writes stand-off gold: `gold.jsonl`, and the texts that it points into in `docs/`. Offsets are UTF-16 units. */
export function formatStandOff(
  documents: readonly AnnotatedDocument[],
  options: FormatOptions = {},
): FormattedDocuments {
  const warnings = createWarnings();
  const sentences = listSentences(documents, options, warnings);
  const counts = countSentences(sentences);
  const nameOf = ({ id }: AnnotatedDocument): string => `${encodeURIComponent(String(id))}.txt`;
  const rows = sentences.map((sentence) => ({
    id: nameSentence(sentence, counts),
    doc: nameOf(sentence.document),
    start: sentence.start,
    end: sentence.end,
    ...describe(sentence),
  }));
  const texts = [...counts.keys()].map((document) => ({
    name: `docs/${nameOf(document)}`,
    content: document.text,
  }));
  return { files: [{ name: "gold.jsonl", content: formatRows(rows) }, ...texts], warnings: warnings.list() };
}

function countSentences(sentences: readonly AnnotatedSentence[]): Map<AnnotatedDocument, number> {
  const counts = new Map<AnnotatedDocument, number>();
  for (const { document } of sentences) counts.set(document, (counts.get(document) ?? 0) + 1);
  return counts;
}

/** The id of its document where that has one sentence only. */
function nameSentence(
  { document, index }: AnnotatedSentence,
  counts: ReadonlyMap<AnnotatedDocument, number>,
): string {
  return counts.get(document) === 1 && index === 0 ? String(document.id) : `${document.id}:${index}`;
}

function describe({ document, language, labels, cues }: AnnotatedSentence) {
  const { source, outlet, group, borderline } = document.meta;
  const from = source ?? outlet;
  return {
    language,
    labels,
    ...(typeof from === "string" && { source: from }),
    group: typeof group === "string" ? group : String(document.id),
    ...(borderline === true && { borderline }),
    ...(Object.keys(cues).length > 0 && { cues }),
  };
}
