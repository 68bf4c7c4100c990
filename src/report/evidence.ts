import type { LabelledSentence } from "../labeller.js";
import { markUp } from "./escape.js";
import type { FrameKeys } from "./frame-keys.js";

/** A piece of a sentence, and the frame that its words decided for, if for any. */
export interface Piece {
  readonly text: string;
  readonly frame?: string;
}

/** Cuts a sentence at the words that decided; words that decided for several frames go to the one they begin for. */
export function cutEvidence({
  text,
  start,
  labels,
}: Pick<LabelledSentence, "text" | "start" | "labels">): Piece[] {
  const spans = labels
    .flatMap(({ frame, evidence }) =>
      evidence.map((span) => ({ from: span.start - start, to: span.end - start, frame })),
    )
    .sort((one, other) => one.from - other.from);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to, frame } of spans) {
    const begin = Math.max(from, at);
    if (to <= begin) continue;
    pieces.push({ text: text.slice(at, begin) }, { text: text.slice(begin, to), frame });
    at = to;
  }
  return [...pieces, { text: text.slice(at) }].filter((piece) => piece.text !== "");
}

/** A sentence's text as HTML with every word underlined once that decided for some label, in the colour of its frame. */
export function underlineEvidence(sentence: Parameters<typeof cutEvidence>[0], frames: FrameKeys): string {
  const pieces = cutEvidence(sentence).map(({ text, frame }) =>
    frame === undefined ? markUp(text) : `<u class="${frames.of(frame).classes}">${markUp(text)}</u>`,
  );
  return pieces.join("");
}
