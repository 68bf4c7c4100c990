import type { Io } from "../io.js";
import { maskControls } from "../legible.js";
import { createOutput } from "../output.js";
import { createPace, type Pace, type PaceOptions } from "./pace.js";

/** What a long run says on standard error. */
export interface Voice {
  /** What the user has to know. */
  warn(message: string): void;
  /** What the user may like to know: not said with `--quiet`. */
  note(message: string): void;
  readonly pace: Pace;
}

/** @param quiet neither notes nor progress */
export function createVoice(
  io: Pick<Io, "stderr" | "isTerminal">,
  quiet: boolean,
  options: PaceOptions,
): Voice {
  const output = createOutput(io.stderr);
  // Data on the same terminal would stand in the middle of the line.
  const shown = !quiet && !(io.isTerminal.stderr && io.isTerminal.stdout && options.besideData === true);
  const pace = shown ? createPace(io, options) : silentPace;
  const warn = (message: string) => {
    pace.clear();
    const lines = message.split("\n").map((line) => `riwaya label: ${line}\n`);
    // Work goes on where nobody can be told of it.
    void output.write(maskControls(lines.join(""))).catch(() => false);
  };
  return { warn, note: quiet ? () => {} : warn, pace };
}

const silentPace: Pace = { report: () => {}, restart: () => {}, clear: () => {} };
