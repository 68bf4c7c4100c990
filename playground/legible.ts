import { element } from "./element.js";

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const pieces = new RegExp(`(${controls.source})`);

/**
 * Text from elsewhere as nodes. Control characters, bidi overrides, embeddings and isolates among them, stand in boxes of
 * their own, which show their number and reorder nothing around them.
 */
export function legible(text: string): (Node | string)[] {
  return text
    .split(pieces)
    .filter((piece) => piece !== "")
    .map((piece) => {
      if (!controls.test(piece)) return piece;
      const code = `U+${piece.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
      return element("span", { class: "control", "data-name": code }, piece);
    });
}
