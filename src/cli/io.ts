import type { Writable } from "node:stream";

/** Everything of a process that a command may touch, so that commands are functions that tests can call. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Data only. */
  readonly stdout: Writable;
  /** Messages and progress. */
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
  /**
   * Listens for the signals that ask the program to end, in place of ending at once.
   * @returns stops listening
   */
  readonly onInterrupt?: (listener: (signal: InterruptSignal) => void) => () => void;
  /** Ends the process as a signal does that nobody listens for. */
  readonly endBy?: (signal: InterruptSignal) => void;
  /** The process itself, by its number, and whether another one of the machine runs. */
  readonly processes: { readonly own: number; readonly isRunning: (id: number) => boolean };
  /** Which of the three streams is a terminal. */
  readonly isTerminal: { readonly stdin: boolean; readonly stdout: boolean; readonly stderr: boolean };
}

export type InterruptSignal = "SIGINT" | "SIGTERM";

/**
 * 0: done. 1: ran, but a bar was missed or an input rejected. 2: wrong usage, bad input, or a failure. 130, 143: ended by
 * SIGINT, by SIGTERM.
 */
export type ExitCode = 0 | 1 | 2 | 130 | 143;

/**
 * A command of the program.
 * @param args what follows the command's name
 * @throws RiwayaError, or an error of the system, which the dispatcher prints
 */
export type Command = (args: readonly string[], io: Io) => Promise<ExitCode>;
