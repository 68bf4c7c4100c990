import { RiwayaError } from "../errors.js";
import { describeUnknownFrame } from "../unknown-frame.js";
import type { AnnotatedSpan, ParseOptions } from "./document.js";
import { createOffsets, type Offsets, type Unit } from "./offsets.js";

/** A span as a tool writes it, offsets in the tool's unit. */
export interface RawSpan extends AnnotatedSpan {
  /** The words it covers, as the tool has them: offsets are held against them. */
  readonly words?: string;
}

/** Reads the spans of one text: offsets become UTF-16 ones. */
export interface SpanReader {
  /**
   * @param place named in errors
   * @throws RiwayaError `bad-input` for offsets outside the text or inside a character, words that do not match, an unknown
   * label
   */
  read(raw: RawSpan, place: string): AnnotatedSpan;
}

/** @param toolUnit what the tool counts; `options.unit` goes before it */
export function createSpanReader(text: string, toolUnit: Unit, options: ParseOptions): SpanReader {
  const unit = options.unit ?? toolUnit;
  let offsets: Offsets | undefined;
  return {
    read(raw, place) {
      offsets ??= createOffsets(text, unit);
      const { words, ...span } = raw;
      checkLabel(span.label, place, options.frames);
      const found = resolve(offsets, span.start, span.end);
      if (found === undefined) {
        throw new RiwayaError("bad-input", describeRange(text, raw, unit, offsets, place));
      }
      const covered = text.slice(found.start, found.end);
      if (words !== undefined && !sameWords(covered, words)) {
        throw new RiwayaError(
          "bad-input",
          `${place}: the text has ${quote(covered)} at [${span.start}, ${span.end}), but the export says ${quote(words)}; ${advise(text, raw, unit)}`,
        );
      }
      return { ...span, ...found };
    },
  };
}

/** @throws RiwayaError `bad-input` for a label that is none of the frames */
export function checkLabel(label: string, place: string, frames?: readonly string[]): void {
  if (frames !== undefined && !frames.includes(label)) {
    throw new RiwayaError("bad-input", `${place}: ${describeUnknownFrame(label, frames)}`);
  }
}

function resolve(offsets: Offsets, start: number, end: number) {
  const from = offsets.toUtf16(start);
  const to = offsets.toUtf16(end);
  return from === undefined || to === undefined || from >= to ? undefined : { start: from, end: to };
}

function describeRange(text: string, raw: RawSpan, unit: Unit, offsets: Offsets, place: string): string {
  const { start, end } = raw;
  const span = `${place}: span [${start}, ${end})`;
  if (end <= start) return `${span} is empty or backwards; \`start\` must come before \`end\``;
  if (!Number.isInteger(start) || !Number.isInteger(end))
    return `${span}: offsets are whole numbers; export anew`;
  if (start >= 0 && end <= offsets.length) {
    return `${span} cuts a character in two, counted in ${names[unit]}; ${advise(text, raw, unit)}`;
  }
  return `${span} lies outside the text, which has ${offsets.length} ${names[unit]}; ${advise(text, raw, unit)}`;
}

const names: Readonly<Record<Unit, string>> = {
  "utf-16": "UTF-16 units",
  "code-points": "code points",
  graphemes: "grapheme clusters",
};

/** Names the unit in which the span would fit. */
function advise(text: string, raw: RawSpan, unit: Unit): string {
  const others: Unit[] = ["code-points", "utf-16", "graphemes"];
  const fit = others.find((other) => {
    if (other === unit) return false;
    const found = resolve(createOffsets(text, other), raw.start, raw.end);
    if (found === undefined) return false;
    return raw.words === undefined || sameWords(text.slice(found.start, found.end), raw.words);
  });
  if (fit !== undefined) return `counted in ${names[fit]} it would fit: --units ${fit}`;
  return "no way of counting fits, so the text is not the one that was annotated: export text and spans together";
}

/** Whether words are those of the text; tools turn line breaks into blanks or `\n`, and trim. */
function sameWords(covered: string, words: string): boolean {
  return covered === words || squeeze(covered) === squeeze(words);
}

const squeeze = (text: string): string => text.replace(/(?:\s|\\n|\\r)+/g, " ").trim();

const quote = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
