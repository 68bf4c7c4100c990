import type { Article } from "../article.js";
import { createBell } from "./bell.js";
import { type Bounds, type Chunk, createBuffer } from "./buffer.js";
import type { Crew } from "./crew.js";
import { type Entry, isRejection, type StreamSource, toEntry } from "./entry.js";
import { createFlush } from "./flush.js";
import type { Reply } from "./job.js";
import { openSource } from "./source.js";

/** A chunk with what was made of its articles. */
export interface Finished<T> extends Chunk {
  readonly reply: Reply<T>;
}

/** A stream on its way through a crew. It is read and worked on by itself until the buffer is full. */
export interface Line<T> {
  /**
   * The oldest chunk, once it is done; it stays in the buffer until `drop`. Undefined at the end and after `close`.
   * @throws the error of the crew; that of the source, after all that was read before it
   */
  next(): Promise<Finished<T> | undefined>;
  drop(): void;
  /** Stops the crew and closes the source. */
  close(): Promise<unknown>;
}

export function startLine<T>(source: StreamSource, crew: Crew<T>, bounds: Bounds): Line<T> {
  const input = openSource(source);
  const buffer = createBuffer<T>(bounds);
  const progress = createBell();
  const room = createBell();
  let ended: { readonly failure?: unknown } | undefined;
  let closing: Promise<unknown> | undefined;

  let atWork = 0;
  const handOver = () => {
    for (const slot of buffer.takeEnded()) {
      atWork += 1;
      work(crew, slot.entries)
        .then((reply) => Object.assign(slot, { reply }))
        .catch((failure: unknown) => Object.assign(slot, { failure }))
        .then(() => {
          atWork -= 1;
          progress.ring();
          room.ring();
          if (closing === undefined && crew.isFree()) flush.soon();
        });
    }
  };
  const flush = createFlush(() => {
    buffer.endChunk();
    handOver();
  });
  const read = async () => {
    let units = 0;
    for (let number = 1; ; number += 1) {
      while ((buffer.isFull() || atWork >= bounds.chunks) && closing === undefined) {
        if (buffer.isFull()) flush.now();
        await room.heard();
      }
      if (closing !== undefined) return;
      const { done, value } = await input.next();
      if (done || closing !== undefined) return;
      units += buffer.add(toEntry(value, number));
      if (crew.isSettled(units)) {
        handOver();
        if (crew.isFree()) flush.soon();
      } else flush.afterSilence();
    }
  };
  const end = (how: { readonly failure?: unknown }) => {
    ended = how;
    if (closing === undefined) flush.now();
    progress.ring();
  };
  read().then(
    () => end({}),
    (failure: unknown) => end({ failure }),
  );

  return {
    async next() {
      for (;;) {
        const head = buffer.head();
        if (closing !== undefined) return undefined;
        if (head !== undefined && "failure" in head) throw head.failure;
        if (head?.reply !== undefined) return { entries: head.entries, first: head.first, reply: head.reply };
        if (ended !== undefined && buffer.isEmpty()) {
          if ("failure" in ended) throw ended.failure;
          return undefined;
        }
        await progress.heard();
      }
    },
    drop() {
      buffer.dropHead();
      room.ring();
    },
    close() {
      closing ??= Promise.all([crew.close(), ended === undefined ? input.close() : undefined]);
      flush.cancel();
      room.ring();
      progress.ring();
      return closing;
    },
  };
}

async function work<T>(crew: Crew<T>, entries: readonly Entry[]): Promise<Reply<T>> {
  const articles = entries.filter((entry): entry is Article => !isRejection(entry));
  return articles.length === 0 ? { outcomes: [], pieces: [] } : crew.work(articles);
}
