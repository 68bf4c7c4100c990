import type { Span } from "../text/span.js";

/** Text from elsewhere, on one line and harmless. */
export function legible(text: string): string {
  return maskControls(text.replace(/\s+/g, " "));
}

/** A number of things: `1 sentence`, `2,000 sentences`. */
export function count(number: number, noun: string): string {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

/**
 * A text with every stretch that some span covers marked once, legible.
 * @param spans in any order, overlapping or not; UTF-16, of the text
 * @param mark makes the words stand out
 */
export function markSpans(text: string, spans: readonly Span[], mark: (words: string) => string): string {
  let marked = "";
  let at = 0;
  for (const { start, end } of mergeSpans(spans)) {
    marked += legible(text.slice(at, start)) + mark(legible(text.slice(start, end)));
    at = end;
  }
  return marked + legible(text.slice(at));
}

/** Sorted, and overlapping ones joined. */
function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start < last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else {
      merged.push({ start, end });
    }
  }
  return merged;
}

/**
 * Text from elsewhere, made safe for a terminal: control characters become their pictures (an escape sequence in an
 * article or a file name must not reach the terminal), and bidi embeddings and isolates, which could close ours, go.
 * Line feeds and tabs stay.
 */
export function maskControls(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[\u0000-\u0008\u000b-\u001f]/g, (control) =>
      String.fromCharCode(0x2400 + control.charCodeAt(0)),
    )
    .replace(/[\u007f-\u009f]/g, "\u2421");
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Keeps right-to-left text from reordering what stands around it (first strong isolate, UAX 9). */
export function isolate(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}
