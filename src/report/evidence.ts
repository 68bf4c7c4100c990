import type { LabelledSentence } from "../labeller.js";
import { markUp } from "./escape.js";
import type { FrameKeys } from "./frame-keys.js";

/** A sentence's text as HTML with every word underlined once that decided for some label, in the colour of its frame. */
export function underlineEvidence(
  { text, start, labels }: Pick<LabelledSentence, "text" | "start" | "labels">,
  frames: FrameKeys,
): string {
  const spans = labels
    .flatMap(({ frame, evidence }) =>
      evidence.map((span) => ({ from: span.start - start, to: span.end - start, frame })),
    )
    .sort((one, other) => one.from - other.from);
  let marked = "";
  let at = 0;
  for (const { from, to, frame } of spans) {
    const begin = Math.max(from, at);
    if (to <= begin) continue;
    const words = `<u class="${frames.of(frame).classes}">${markUp(text.slice(begin, to))}</u>`;
    marked += markUp(text.slice(at, begin)) + words;
    at = to;
  }
  return marked + markUp(text.slice(at));
}
