import { RiwayaError } from "../errors.js";
import {
  type AnnotatedDocument,
  type AnnotatedSpan,
  describeDocument,
  type ParseOptions,
} from "./document.js";

/**
 * Settles spans of one label and one annotator that overlap; spans of different labels may.
 * @throws RiwayaError `bad-input` where they are refused
 */
export function settleOverlaps(document: AnnotatedDocument, options: ParseOptions): AnnotatedDocument {
  const { overlaps = "refuse" } = options;
  if (overlaps === "keep" || document.spans.length < 2) return document;
  const settled: AnnotatedSpan[] = [];
  const last = new Map<string, number>();
  for (const span of document.spans) {
    const key = JSON.stringify([span.label, span.annotator]);
    const index = last.get(key);
    const earlier = index === undefined ? undefined : settled[index];
    if (index !== undefined && earlier !== undefined && span.start < earlier.end) {
      if (overlaps === "refuse") {
        throw new RiwayaError("bad-input", describeOverlap(document, earlier, span));
      }
      settled[index] = join(earlier, span);
    } else {
      last.set(key, settled.push(span) - 1);
    }
  }
  return { ...document, spans: settled };
}

function describeOverlap(document: AnnotatedDocument, one: AnnotatedSpan, other: AnnotatedSpan): string {
  const by = one.annotator === undefined ? "" : ` by ${one.annotator}`;
  return `${describeDocument(document)}: two spans of "${one.label}"${by} overlap, [${one.start}, ${one.end}) and [${other.start}, ${other.end}) in UTF-16 units; mend one in the tool, or --overlaps merge joins such spans and keep leaves them`;
}

function join(one: AnnotatedSpan, other: AnnotatedSpan): AnnotatedSpan {
  const scores = [one.score, other.score].filter((score) => score !== undefined);
  const notes = [one.note, other.note].filter((note) => note !== undefined);
  return {
    ...one,
    end: Math.max(one.end, other.end),
    ...(scores.length > 0 && { score: Math.max(...scores) }),
    ...(notes.length > 0 && { note: [...new Set(notes)].join("\n") }),
  };
}
