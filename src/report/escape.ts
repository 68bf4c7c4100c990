import { controls, nameControl } from "./controls.js";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  // A parser turns a bare carriage return into a line feed.
  "\r": "&#13;",
  // HTML cannot hold a NUL at all, not even as a reference: its picture stands for it.
  "\u0000": "\u2400",
};

/**
 * A text as HTML content or a quoted attribute: it reads back as it was, but for what HTML and UTF-8 cannot hold. A NUL becomes
 * its picture (U+2400), half a surrogate pair U+FFFD.
 */
export function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"'\r\u0000]/g, (character) => entities[character])
    .replace(/\p{Surrogate}/gu, "\ufffd");
}

/**
 * Text from elsewhere as HTML content. Control characters, bidi overrides, embeddings and isolates among them, stay in the
 * text, so that a copy is faithful, but each in a box of its own (`.control`, an inline block, which the bidi algorithm takes
 * as one neutral object): there it is seen by name and reorders nothing.
 */
export function markUp(text: string): string {
  return escapeHtml(text).replace(controls, (control) => {
    const { name, code } = nameControl(control);
    return `<span class="control" data-name="${name}" title="${code}">${control}</span>`;
  });
}

/** Text from elsewhere within a line of ours, whatever its direction. */
export function isolate(text: string): string {
  return `<bdi>${markUp(text)}</bdi>`;
}
