import type { Span } from "../text/span.js";

/** A token as Prodigy has it, in UTF-16 units. */
export interface ProdigyToken extends Span {
  /** Whether one blank follows, which is part of no token. */
  readonly ws: boolean;
}

/** Words with their marks and digits, runs of white space, and any other character for itself. */
const piece = /[\p{L}\p{N}_][\p{L}\p{N}\p{M}\p{Cf}_]*|\s+|[\s\S]/gu;

/**
 * Cuts a text into tokens, so that tokens and the blanks after them rebuild it and every span begins and ends with one:
 * Prodigy refuses spans that do not.
 */
export function tokenizeForProdigy(text: string, spans: readonly Span[]): ProdigyToken[] {
  const starts = new Set(spans.map(({ start }) => start));
  const ends = new Set(spans.map(({ end }) => end));
  const tokens: { start: number; end: number; ws: boolean }[] = [];
  for (const { start, end } of cutAtEdges(text, (at) => starts.has(at) || ends.has(at))) {
    const last = tokens.at(-1);
    const isBlank = text[start] === " " && end === start + 1;
    // A blank at the end of a span belongs to it, and one at its start: neither can hide in `ws`.
    if (isBlank && last?.ws === false && !starts.has(start) && !ends.has(end)) last.ws = true;
    else tokens.push({ start, end, ws: false });
  }
  return tokens;
}

/** White space is cut after a blank at its start, too. */
function* cutAtEdges(text: string, isEdge: (at: number) => boolean): Generator<Span> {
  for (const { 0: words, index } of text.matchAll(piece)) {
    let start = index;
    for (let at = index + 1; at < index + words.length; at += 1) {
      if (!isEdge(at) && !(at === index + 1 && /^ \s/.test(words))) continue;
      yield { start, end: at };
      start = at;
    }
    yield { start, end: index + words.length };
  }
}
