import { RiwayaError } from "../errors.js";
import { cutAtLineBreaks } from "./brat.js";
import {
  type AnnotatedDocument,
  describeDocument,
  type FormatOptions,
  type FormattedDocuments,
  type TextFile,
} from "./document.js";
import { listLosses } from "./losses.js";
import { createOffsets } from "./offsets.js";
import { createWarnings, type Warnings } from "./warnings.js";

/**
 * Writes brat's stand-off: for every document `ID.txt` and `ID.ann` (an id that is no file name is percent-encoded), and
 * `annotation.conf` with the labels. Notes are kept; annotators, scores, labels of the whole text and other fields have no
 * place there.
 *
 * Offsets count code points; see `parseBrat`.
 * @throws RiwayaError `bad-input` for a label that brat cannot take as a type
 */
export function formatBrat(
  documents: readonly AnnotatedDocument[],
  options: FormatOptions = {},
): FormattedDocuments {
  const warnings = createWarnings();
  const labels = [...new Set(documents.flatMap(({ spans }) => spans.map(({ label }) => label)))].sort();
  const files = documents.flatMap((document): TextFile[] => {
    const name = encodeURIComponent(String(document.id));
    warnOfLosses(document, warnings);
    return [
      { name: `${name}.txt`, content: document.text },
      { name: `${name}.ann`, content: formatAnnotations(document, options, warnings) },
    ];
  });
  const configuration = `[entities]\n${labels.map((label) => `${label}\n`).join("")}\n[relations]\n\n[events]\n\n[attributes]\n`;
  return {
    files: [...files, { name: "annotation.conf", content: configuration }],
    warnings: warnings.list(),
  };
}

function warnOfLosses(document: AnnotatedDocument, warnings: Warnings): void {
  const place = describeDocument(document);
  const losses = listLosses(document).filter((loss) => !loss.startsWith("notes"));
  if (document.labels.length > 0) losses.push("labels of a whole text are left out");
  if (Object.keys(document.meta).length > 0) losses.push("further fields are left out");
  if (typeof document.id === "number") losses.push("an id that is a number comes back as text");
  for (const loss of losses) warnings.add(loss, place);
}

function formatAnnotations(document: AnnotatedDocument, options: FormatOptions, warnings: Warnings): string {
  const { text } = document;
  const place = describeDocument(document);
  const offsets = createOffsets(text, options.unit ?? "code-points");
  const lines: string[] = [];
  const written = new Set<string>();
  let notes = 0;
  for (const { start, end, label, note } of document.spans) {
    if (!/^[\p{L}\p{N}_-]+$/u.test(label)) {
      throw new RiwayaError(
        "bad-input",
        `${place}: label ${JSON.stringify(label)} cannot be a type in brat, which takes letters, digits, hyphens and underscores; rename it`,
      );
    }
    const pieces = cutAtLineBreaks(text, start, end, offsets);
    const kept = pieces.map(({ words }) => words).join("").length;
    if (kept === 0 || /^[\n\r]|[\n\r]$/.test(text.slice(start, end))) {
      warnings.add("line breaks at the ends of a span are left out", place);
    }
    const key = `${label} ${pieces.map(({ range }) => range).join(";")}`;
    // What two annotators agree on is one annotation.
    if (kept === 0 || written.has(key)) continue;
    written.add(key);
    lines.push(`T${written.size}\t${key}\t${pieces.map(({ words }) => words).join(" ")}\n`);
    for (const line of note?.split(/\r?\n/) ?? []) {
      notes += 1;
      lines.push(`#${notes}\tAnnotatorNotes T${written.size}\t${line}\n`);
    }
  }
  return lines.join("");
}
