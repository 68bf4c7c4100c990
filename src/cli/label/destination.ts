import { createReadStream, rmSync } from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunFiles } from "../../batch/run/index.js";
import type { Io } from "../io.js";
import { createOutput } from "../output.js";

/** Where results go: files that can be gone on with, or standard output. */
export interface Destination extends RunFiles {
  /** Whether files stay behind where the program ends without `stop`. */
  readonly leavesFiles: boolean;
  /**
   * Hands over what was written, for nothing more may come for a while.
   * @returns false when the reader has gone
   */
  flush(): Promise<boolean>;
}

/** Bytes that are written together to standard output. */
const pieceSize = 1 << 16;

/**
 * Standard output; only the file of rejections is a file, and appears when all is done.
 * @throws the system's error
 */
export async function openStdout(io: Io, head: string, errors: string | undefined): Promise<Destination> {
  const output = createOutput(io.stdout);
  const rejections = errors === undefined ? undefined : await openErrors(errors);
  let pending: (string | Uint8Array)[] = head === "" ? [] : [head];
  let size = 0;
  let open = true;
  const flush = async () => {
    const bytes = Buffer.concat(pending.map((text) => (typeof text === "string" ? Buffer.from(text) : text)));
    pending = [];
    size = 0;
    if (open && bytes.length > 0) open = await output.write(bytes);
    return open;
  };
  return {
    leavesFiles: false,
    from: { done: 0, bytes: 0, errorBytes: 0, counts: {}, trail: 0 },
    flush,
    async write(text) {
      pending.push(text);
      size += text.length;
      if (size >= pieceSize) await flush();
    },
    writeError: async (line) => rejections?.write(line),
    advance: async () => {},
    stop: async () => void (await flush()),
    async finish() {
      await flush();
      await rejections?.finish();
    },
    abandon: async () => rejections?.close(),
  };
}

async function openErrors(path: string) {
  const { openBlockFile, partialOf } = await import("../../batch/run/index.js");
  const file = await openBlockFile(partialOf(path));
  return {
    write: file.write,
    close: file.close,
    async finish() {
      await file.commit();
      await file.close();
      await rename(partialOf(path), path);
    },
  };
}

/** Files as a destination. */
export const openFiles = (files: RunFiles): Destination => ({
  ...files,
  leavesFiles: true,
  flush: async () => true,
});

/**
 * For what is made of all results at once and printed: they lie in a temporary folder until then.
 * @param open opens files with an output in that folder
 */
export async function openSpool(io: Io, open: (out: string) => Promise<RunFiles>): Promise<Destination> {
  const folder = await mkdtemp(join(tmpdir(), "riwaya-"));
  const out = join(folder, "output");
  const remove = () => rm(folder, { recursive: true, force: true });
  const files = await open(out).catch(async (error) => {
    await remove();
    throw error;
  });
  const abandon = async () => {
    await files.abandon();
    await remove();
  };
  return {
    ...openFiles(files),
    async finish(state, convert) {
      // Nothing here can be gone on with, and what converts cannot be stopped: it ends at once, but leaves nothing behind.
      const stopListening = io.onInterrupt?.((signal) => {
        rmSync(folder, { recursive: true, force: true });
        io.endBy?.(signal);
      });
      try {
        await files.finish(state, convert);
        const output = createOutput(io.stdout);
        for await (const chunk of createReadStream(out) as AsyncIterable<Uint8Array>) {
          if (!(await output.write(chunk))) return;
        }
      } finally {
        stopListening?.();
        await remove();
      }
    },
    stop: abandon,
    abandon,
  };
}
