import type { Io } from "./io.js";

/** How parts of readable output stand out. */
export interface Style {
  readonly title: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly frame: (text: string) => string;
  /** Words that decided. */
  readonly evidence: (text: string) => string;
}

const ansi = (open: number, close: number) => (text: string) => `\u001b[${open}m${text}\u001b[${close}m`;
const plain = (text: string) => text;

/** Without colour the deciding words stand in brackets. */
export const plainStyle: Style = {
  title: plain,
  quiet: plain,
  frame: plain,
  evidence: (text) => `[${text}]`,
};

const colourStyle: Style = {
  title: ansi(1, 22),
  quiet: ansi(2, 22),
  frame: ansi(36, 39),
  evidence: ansi(33, 39),
};

/** Colour on a terminal only, and never with `NO_COLOR` (https://no-color.org) or a dumb terminal. */
export function createStyle(io: Pick<Io, "env" | "isTerminal">): Style {
  const wanted = io.isTerminal.stdout && !io.env.NO_COLOR && io.env.TERM !== "dumb";
  return wanted ? colourStyle : plainStyle;
}
