import { markUp } from "./escape.js";
import type { FrameKey } from "./frame-keys.js";

/** A frame's letter in its colour, and its name. No line breaks between them: a letter alone says nothing. */
export function renderFrameName({ classes, letter, name }: FrameKey): string {
  return `<b class="key ${classes}">${markUp(letter)}</b>\u00a0${markUp(name)}`;
}
