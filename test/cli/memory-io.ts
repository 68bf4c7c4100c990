import { Writable } from "node:stream";
import type { Io } from "../../src/cli/io.js";

export interface MemoryIoOptions {
  /** Chunks of standard input. */
  readonly stdin?: readonly (string | Uint8Array)[];
  readonly env?: Io["env"];
  readonly terminal?: Partial<Io["isTerminal"]>;
  /** The reader of standard output goes away after so many writes. */
  readonly closesAfter?: number;
}

/** Streams in memory for a command. */
export function createMemoryIo(options: MemoryIoOptions = {}) {
  const written = { out: "", err: "" };
  let writes = 0;
  const collect = (name: "out" | "err") =>
    new Writable({
      write(chunk: Buffer, _encoding, callback) {
        writes += name === "out" ? 1 : 0;
        if (name === "out" && writes > (options.closesAfter ?? Number.POSITIVE_INFINITY)) {
          callback(Object.assign(new Error("write EPIPE"), { code: "EPIPE" }));
          return;
        }
        written[name] += chunk.toString("utf8");
        callback();
      },
    });
  const taken: number[] = [];
  const io: Io = {
    stdin: (async function* () {
      for (const [index, chunk] of (options.stdin ?? []).entries()) {
        taken.push(index);
        yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      }
    })(),
    stdout: collect("out"),
    stderr: collect("err"),
    env: options.env ?? {},
    processes: { own: 1, isRunning: (id) => id === 2 },
    isTerminal: { stdin: false, stdout: false, stderr: false, ...options.terminal },
  };
  return { io, written, taken };
}

/** One JSON value a line. */
export function readJsonl<T>(text: string): T[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
}
