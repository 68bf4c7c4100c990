import { controls, nameControl } from "../src/report/controls.js";
import { element } from "./element.js";

const pieces = new RegExp(`(${controls.source})`);

/**
 * Text from elsewhere as nodes. Control characters, bidi overrides, embeddings and isolates among them, stand in boxes of
 * their own, which show their names and reorder nothing around them.
 */
export function legible(text: string): (Node | string)[] {
  return text
    .split(pieces)
    .map((piece, place) => (place % 2 === 0 ? piece : boxed(piece)))
    .filter((piece) => piece !== "");
}

function boxed(control: string): HTMLElement {
  const { name, code } = nameControl(control);
  return element("span", { class: "control", "data-name": name, title: code }, control);
}
