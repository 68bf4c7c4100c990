import type { Io } from "../io.js";
import { count } from "../legible.js";
import { createOutput } from "../output.js";

/** How far labelling has come. */
export interface Advance {
  readonly articles: number;
  readonly sentences: number;
  /** Bytes of input that were read. */
  readonly bytes: number;
}

/** Shows how fast labelling goes and how long it will take. */
export interface Pace {
  report(advance: Advance): void;
  /** Measures the rate from here on: what came before was only passed over. */
  restart(advance: Advance): void;
  /** Takes the line away, so that another can be written. */
  clear(): void;
}

export interface PaceOptions {
  /** Bytes of all inputs, once they are known. */
  readonly totalBytes?: () => number | undefined;
  /** Whether data go to standard output meanwhile. @default false */
  readonly besideData?: boolean;
  /** Milliseconds; for tests. @default Date.now */
  readonly now?: () => number;
}

/** Milliseconds between two lines: on a terminal one that is written over, elsewhere, as in a log, one below the other. */
const terminalInterval = 250;
const logInterval = 60_000;

/** Progress on standard error. */
export function createPace(io: Pick<Io, "stderr" | "isTerminal">, options: PaceOptions = {}): Pace {
  const { totalBytes = () => undefined, now = Date.now } = options;
  const output = createOutput(io.stderr);
  // Work goes on where nobody can be told of it.
  const write = (text: string) => void output.write(text).catch(() => false);
  const interval = io.isTerminal.stderr ? terminalInterval : logInterval;
  let before: Advance = { articles: 0, sentences: 0, bytes: 0 };
  let start = now();
  let last = start;
  let shown = false;
  return {
    report(advance) {
      const time = now();
      if (time - last < interval) return;
      last = time;
      const line = describePace(advance, before, (time - start) / 1000, totalBytes());
      write(io.isTerminal.stderr ? `\r\u001b[K${line}` : `riwaya label: ${line}\n`);
      shown = io.isTerminal.stderr;
    },
    restart(advance) {
      before = advance;
      start = now();
    },
    clear() {
      if (shown) write("\r\u001b[K");
      shown = false;
    },
  };
}

function describePace(advance: Advance, before: Advance, seconds: number, totalBytes?: number): string {
  const rate = (advance.sentences - before.sentences) / seconds;
  const byteRate = (advance.bytes - before.bytes) / seconds;
  const parts = [
    count(advance.articles, "article"),
    `${Math.round(rate).toLocaleString("en")} sentences/s`,
    `${(byteRate / 1e6).toFixed(1)} MB/s`,
  ];
  if (totalBytes !== undefined && totalBytes > 0) {
    const share = Math.min(advance.bytes / totalBytes, 1);
    parts.push(`${Math.floor(share * 100)} %`);
    const left = (totalBytes - advance.bytes) / byteRate;
    if (Number.isFinite(left) && left >= 0) parts.push(`${formatDuration(left)} left`);
  }
  return parts.join(" · ");
}

/** A time as people say it: `0.4 s`, `8 s`, `4 min 10 s`, `3 h 20 min`. */
export function formatDuration(seconds: number): string {
  if (seconds < 2) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${whole % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
