import { rename, rm, stat } from "node:fs/promises";
import { type BlockFile, openBlockFile } from "./block-file.js";
import { type Claim, journalOf, partialOf } from "./claim.js";
import {
  type Checkpoint,
  continueJournal,
  createJournal,
  type Journal,
  type RunIdentity,
} from "./journal.js";

/** How far a run has come, by the one who runs it. */
export type RunState = Pick<Checkpoint, "done" | "counts" | "trail">;

/** The files of a run that can be cut off at any moment and gone on with. */
export interface RunFiles {
  /** Where this run begins; nothing done in a fresh one. */
  readonly from: Checkpoint;
  write(text: string | Uint8Array): Promise<void>;
  writeError(line: string): Promise<void>;
  /** Says that an input is done with; once a second, or for a megabyte, that becomes a checkpoint. */
  advance(state: () => RunState): Promise<void>;
  /** Ends before the end, ready to be gone on with. */
  stop(state: RunState): Promise<void>;
  /**
   * Ends: the files get their names and the journal goes.
   * @param convert makes the output of what was written, where that is only a step on the way
   */
  finish(state: RunState, convert?: (from: string, to: string) => Promise<void>): Promise<void>;
  /** After a failure: what is not yet at a checkpoint is given up. */
  abandon(): Promise<void>;
}

export interface RunFilesOptions {
  readonly out: string;
  readonly errors?: string;
  readonly claim: Exclude<Claim, { kind: "whole" }>;
  readonly identity: RunIdentity;
  readonly gzip?: boolean;
  /** What stands before the first article. */
  readonly head?: string;
}

const nothingDone: Checkpoint = { done: 0, bytes: 0, errorBytes: 0, counts: {}, trail: 0 };
/** Milliseconds after which a checkpoint is due. */
const checkpointInterval = 1_000;

/**
 * Opens the files of a run. What it writes goes to `OUT.partial` and `ERRORS.partial`, and how far they are good to
 * `OUT.journal`, in that order: a journal never says more than the disk holds, so what lies behind its last checkpoint can be
 * cut off and made again.
 * @throws the system's error
 */
export async function openRunFiles(options: RunFilesOptions, openFile = openBlockFile): Promise<RunFiles> {
  const { out, errors, gzip = false, head = "" } = options;
  const { from, journal } = await begin(options);
  const open: OpenFiles = { journal };
  try {
    if (!from.whole) {
      open.output = await openFile(partialOf(out), { from: from.bytes, gzip });
      if (errors !== undefined)
        open.rejections = await openFile(partialOf(errors), { from: from.errorBytes });
      if (from.bytes === 0 && head !== "") await open.output.write(head);
    }
  } catch (error) {
    await closeAll(open);
    throw error;
  }
  const { output, rejections } = open;
  let last = Date.now();

  const checkpoint = async ({ done, counts, trail }: RunState, whole: boolean) => {
    const bytes = (await output?.commit()) ?? from.bytes;
    const errorBytes = (await rejections?.commit()) ?? from.errorBytes;
    await journal.append({ done, bytes, errorBytes, counts, trail, ...(whole && { whole }) });
    last = Date.now();
  };
  return {
    from,
    write: async (text) => output?.write(text),
    writeError: async (line) => rejections?.write(line),
    async advance(state) {
      if (!output?.cuttable || !(output.due || Date.now() - last >= checkpointInterval)) return;
      await checkpoint(state(), false);
    },
    async stop(state) {
      if (output?.cuttable) await checkpoint(state, false);
      await closeAll(open);
    },
    async finish(state, convert) {
      if (!from.whole) await checkpoint(state, true);
      await closeAll(open);
      await complete(out, errors, convert);
    },
    abandon: () => closeAll(open),
  };
}

/** A journal to write to, and the checkpoint to start at. */
async function begin({ out, errors, claim, identity }: RunFilesOptions) {
  const journalPath = journalOf(out);
  if (claim.kind === "fresh") {
    // The journal comes first: a partial file never stands without one.
    await rm(partialOf(out), { force: true });
    return { from: nothingDone, journal: await createJournal(journalPath, identity) };
  }
  const { headerEnd, checkpoints } = claim.journal;
  const [bytes, errorBytes] = [await sizeOf(partialOf(out)), await sizeOf(errors && partialOf(errors))];
  const named = await exists(out);
  const found = checkpoints.findLast(
    ({ checkpoint }) =>
      // Of whole files some may have their names already.
      (checkpoint.whole && named) || (checkpoint.bytes <= bytes && checkpoint.errorBytes <= errorBytes),
  );
  const journal = await continueJournal(journalPath, found?.end ?? headerEnd);
  return { from: found?.checkpoint ?? nothingDone, journal };
}

const exists = async (path: string) => (await stat(path).catch(() => undefined)) !== undefined;

async function sizeOf(path: string | undefined): Promise<number> {
  return path === undefined ? 0 : ((await stat(path).catch(() => undefined))?.size ?? 0);
}

interface OpenFiles {
  output?: BlockFile;
  rejections?: BlockFile;
  readonly journal: Journal;
}

async function closeAll(files: OpenFiles): Promise<void> {
  await files.output?.close();
  await files.rejections?.close();
  await files.journal.close();
}

/** Each step can be cut off and done again: a file that is not there any more has its name. */
async function complete(
  out: string,
  errors: string | undefined,
  convert: ((from: string, to: string) => Promise<void>) | undefined,
): Promise<void> {
  const partial = partialOf(out);
  if (await exists(partial)) {
    if (convert === undefined) await rename(partial, out);
    else {
      const converted = `${out}.converted`;
      await convert(partial, converted);
      await rename(converted, out);
      await rm(partial, { force: true });
    }
  }
  if (errors !== undefined) {
    await rename(partialOf(errors), errors).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
  }
  await rm(journalOf(out), { force: true });
}
