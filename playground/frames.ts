import type { Taxonomy } from "riwaya";
import { createFrameKeys, type FrameKey } from "../src/report/frame-keys.js";
import { paletteStyle } from "../src/report/palette.js";
import { element } from "./element.js";
import type { InterfaceLanguage } from "./wording.js";

export type { FrameKey };

/** How the page shows each frame, by its id: the colours, patterns and letters of the HTML reports. */
export function frameKeys(taxonomy: Taxonomy, language: InterfaceLanguage): ReadonlyMap<string, FrameKey> {
  const keys = createFrameKeys(taxonomy, language);
  return new Map(keys.list().map((key) => [key.id, key]));
}

/** Puts the palette in force; as a style sheet of its own, since the page's policy forbids inline styles. */
export function adoptPalette(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(paletteStyle());
  document.adoptedStyleSheets.push(sheet);
}

/** A frame's letter in its colour and pattern. */
export function chip({ letter, classes }: FrameKey, ...more: readonly (Node | string)[]): HTMLElement {
  return element("span", { class: `chip ${classes}` }, element("b", {}, letter), ...more);
}
