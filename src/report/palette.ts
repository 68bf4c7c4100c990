/** The colour of a frame on light and on dark paper: as text there, and as ground of text in that paper's colour. */
export interface FrameColour {
  readonly light: string;
  readonly dark: string;
}

/** The page's grounds. */
export const paper: FrameColour = { light: "#ffffff", dark: "#16181d" };

/** The text on them. */
export const ink: FrameColour = { light: "#1b1e24", dark: "#e9ebef" };

/** Parts of a frame's colour in the paper's, per cent: below a marked sentence, and in its pattern's lines and dots. */
export const tints = { ground: 11, stripe: 22, dot: 40 } as const;

/**
 * Eight colours that stay apart with every kind of colour vision as far as eight can (after Okabe and Ito 2008, darkened or
 * lightened until each has a contrast of 4.5 with the paper). Pattern and letter say the same again.
 */
export const frameColours: readonly FrameColour[] = [
  { light: "#1f5fa8", dark: "#8ec1ff" },
  { light: "#a8400a", dark: "#ffab7d" },
  { light: "#126b4b", dark: "#6fd6ae" },
  { light: "#86397f", dark: "#e8a6e4" },
  { light: "#735400", dark: "#e3c265" },
  { light: "#0a6577", dark: "#7cd3e6" },
  { light: "#ab2458", dark: "#ff9dbf" },
  { light: "#4a525e", dark: "#bcc5d2" },
];

/** Grounds of marked sentences, as CSS images: told apart without colour, and on a black-and-white print. */
const patterns: readonly string[] = [
  "repeating-linear-gradient(-45deg,var(--stripe) 0 2px,transparent 2px 8px)",
  "radial-gradient(circle at 3px 3px,var(--dot) 1.3px,transparent 1.6px)",
  "repeating-linear-gradient(0deg,var(--stripe) 0 1.5px,transparent 1.5px 6px)",
  "repeating-linear-gradient(90deg,var(--stripe) 0 2px,transparent 2px 8px)",
  "repeating-linear-gradient(45deg,var(--stripe) 0 4px,transparent 4px 8px)",
  "repeating-linear-gradient(0deg,var(--stripe) 0 1px,transparent 1px 7px),repeating-linear-gradient(90deg,var(--stripe) 0 1px,transparent 1px 7px)",
  "none",
];
/** The one pattern that is a tile needs its size. */
const tileSizes: Readonly<Record<number, string>> = { 1: "7px 7px" };

/** Classes of the frame with this number. Eight colours and seven patterns meet again after 56 frames. */
export function frameClasses(index: number): string {
  return `c${index % frameColours.length} p${index % patterns.length}`;
}

/** The style of those classes. */
export function paletteStyle(): string {
  const colours = (scheme: keyof FrameColour) =>
    frameColours.map((colour, index) => `.c${index}{--frame:${colour[scheme]}}`).join("");
  const grounds = patterns.map((pattern, index) => {
    const size = tileSizes[index];
    return `.p${index}{--pattern:${pattern};--tile:${size ?? "auto"}}`;
  });
  return `${colours("light")}${grounds.join("")}@media screen and (prefers-color-scheme:dark){${colours("dark")}}`;
}
