import { type FileHandle, open, readFile } from "node:fs/promises";

/** What a run is made of: only a run of the same can go on with what another left. */
export interface RunIdentity {
  /** What decides the output, by the name the user knows it by: `--threshold` → `0.8`. */
  readonly settings: Readonly<Record<string, string>>;
  /** See `fingerprintInputs`. */
  readonly inputs: string;
}

/** How far a run has come: what the files hold at these lengths, they hold for good. */
export interface Checkpoint {
  /** Inputs done with, labelled or rejected. */
  readonly done: number;
  /** Bytes of the output, and of the file of rejections. */
  readonly bytes: number;
  readonly errorBytes: number;
  /** What the closing summary counts. */
  readonly counts: Readonly<Record<string, number>>;
  /** A checksum over the inputs done with, to tell whether they come again. */
  readonly trail: number;
  /** Whether these are all. */
  readonly whole?: true;
}

interface Header extends RunIdentity {
  readonly riwaya: "journal 1";
}

/** A journal that was found: what the run was, and how far it came. */
export interface FoundJournal {
  readonly identity: RunIdentity;
  /** Bytes of the first line, which says what the run was. */
  readonly headerEnd: number;
  /** In the order they were written, each with the bytes of the journal up to its end. */
  readonly checkpoints: readonly { readonly checkpoint: Checkpoint; readonly end: number }[];
}

/** A journal that a run writes, one line of JSON for each checkpoint, each after what it tells of is on the disk. */
export interface Journal {
  append(checkpoint: Checkpoint): Promise<void>;
  close(): Promise<void>;
}

/** Starts a journal. */
export async function createJournal(path: string, identity: RunIdentity): Promise<Journal> {
  const header: Header = { riwaya: "journal 1", ...identity };
  const file = await open(path, "w");
  await appendLine(file, header);
  return toJournal(file);
}

/**
 * Goes on with a journal.
 * @param end what lies behind it goes: a torn line, checkpoints that did not count
 */
export async function continueJournal(path: string, end: number): Promise<Journal> {
  const file = await open(path, "a");
  await file.truncate(end);
  return toJournal(file);
}

function toJournal(file: FileHandle): Journal {
  return { append: (checkpoint) => appendLine(file, checkpoint), close: () => file.close() };
}

async function appendLine(file: FileHandle, value: Header | Checkpoint): Promise<void> {
  await file.appendFile(`${JSON.stringify(value)}\n`);
  await file.datasync();
}

/**
 * Reads a journal up to the first line that is torn or damaged.
 * @returns nothing when there is none, or not even its first line was written
 */
export async function findJournal(path: string): Promise<FoundJournal | undefined> {
  const content = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return Buffer.alloc(0);
    throw error;
  });
  let header: Header | undefined;
  let headerEnd = 0;
  const checkpoints: { checkpoint: Checkpoint; end: number }[] = [];
  let from = 0;
  for (let at = content.indexOf(0x0a); at !== -1; at = content.indexOf(0x0a, from)) {
    const value = parseLine(content.toString("utf8", from, at));
    from = at + 1;
    if (header === undefined) {
      if (!isHeader(value)) break;
      header = value;
      headerEnd = from;
    } else {
      if (!isCheckpoint(value)) break;
      checkpoints.push({ checkpoint: value, end: from });
    }
  }
  if (header === undefined) return undefined;
  return { identity: { settings: header.settings, inputs: header.inputs }, headerEnd, checkpoints };
}

function parseLine(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

function isHeader(value: unknown): value is Header {
  return (
    isObject(value) &&
    value.riwaya === "journal 1" &&
    isObject(value.settings) &&
    typeof value.inputs === "string"
  );
}

function isCheckpoint(value: unknown): value is Checkpoint {
  return (
    isObject(value) &&
    [value.done, value.bytes, value.errorBytes, value.trail].every(Number.isSafeInteger) &&
    isObject(value.counts)
  );
}
