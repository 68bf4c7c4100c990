import type { Article } from "../../article.js";
import { formatOf, type InputFormat } from "../../batch/articles/format.js";
import { readArticles } from "../../batch/articles/read-articles.js";
import type { Rejection } from "../../batch/rejection.js";
import { extendTrail } from "../../batch/run/trail.js";
import { RiwayaError } from "../../errors.js";
import { standardInput } from "../input.js";
import type { Io } from "../io.js";
import type { Duplicates } from "./duplicates.js";

export interface LabelSource {
  readonly paths: readonly string[];
  readonly io: Pick<Io, "stdin">;
  readonly read: {
    readonly format?: InputFormat;
    readonly textField: string;
    readonly idField: string;
    readonly keep?: readonly string[] | "all";
  };
  /** What an earlier run has done already: so many inputs, with this checksum. */
  readonly skip: { readonly done: number; readonly trail: number };
  readonly duplicates: Duplicates;
  /** Told of bytes that were read. */
  readonly onBytes: (count: number) => void;
  /** Told when the first input comes that no earlier run has done. */
  readonly onSkipped: () => void;
}

type Entry = Article | Rejection;

/**
 * The articles of all inputs, one file after the other, without those that an earlier run has done.
 * @throws RiwayaError `bad-usage` when those are not what the earlier run met
 */
export async function* readSource(source: LabelSource): AsyncGenerator<Entry> {
  const { paths, read, skip, duplicates, onSkipped } = source;
  let number = 0;
  let trail = 0;
  /** @returns whether the input is to be passed over */
  const pass = (id: string | number | undefined, place: string | undefined) => {
    number += 1;
    if (number > skip.done) return false;
    trail = extendTrail(trail, { id, place });
    if (number < skip.done) return true;
    if (trail !== skip.trail) throw changed(`one of the first ${skip.done} is not what it was`);
    onSkipped();
    return true;
  };
  for (const path of paths) {
    duplicates.startInput();
    if (number < skip.done && isOneArticle(path, read.format)) {
      // Its id and its place are its path: there is no need to open it.
      pass(path, path);
      duplicates.check(path);
      continue;
    }
    for await (const entry of readInput(path, source)) {
      const rejected = "error" in entry;
      if (!rejected) duplicates.check(entry.id);
      if (!pass(entry.id, rejected ? entry.place : undefined)) yield entry;
    }
  }
  if (number < skip.done) throw changed(`there are ${number}, and ${skip.done} were done`);
}

function changed(what: string): RiwayaError {
  return new RiwayaError(
    "bad-usage",
    `--resume: the inputs are not those of the run that it goes on with (${what}); --force starts again`,
  );
}

function isOneArticle(path: string, format: InputFormat | undefined): boolean {
  return path !== standardInput && ["text", "html"].includes(format ?? formatOf(path) ?? "text");
}

function readInput(path: string, { io, read, onBytes }: LabelSource): AsyncGenerator<Entry> {
  if (path !== standardInput) return readArticles(path, { ...read, onBytes });
  return readArticles({ name: path, stream: io.stdin }, { ...read, format: read.format ?? "text", onBytes });
}

/**
 * A source that can be told to end though the next article may be long in coming.
 * @param prepare applied to all that comes
 */
export function stoppable<T>(
  source: AsyncIterator<T>,
  prepare: (entry: T) => T,
): { stop(): void; source: AsyncGenerator<T> } {
  let stopped = false;
  let wake = () => {};
  async function* take(): AsyncGenerator<T> {
    try {
      while (!stopped) {
        // Not `Promise.race`, which would leave something behind with every article.
        const next = await new Promise<IteratorResult<T> | undefined>((resolve, reject) => {
          wake = () => resolve(undefined);
          source.next().then(resolve, reject);
        });
        if (next === undefined || next.done) return;
        yield prepare(next.value);
      }
    } finally {
      // Not waited for: it may be waiting itself.
      source.return?.().catch(() => {});
    }
  }
  return {
    stop() {
      stopped = true;
      wake();
    },
    source: take(),
  };
}
