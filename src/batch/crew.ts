import type { Article } from "../article.js";
import type { Job, Reply } from "./job.js";

/** Who does the work on chunks: this thread, or a pool of workers. */
export interface Crew<T> {
  /** What is wrong with an article is an outcome; a rejection ends the run. */
  work(articles: readonly Article[]): Promise<Reply<T>>;
  /** Whether new work would be begun at once. */
  isFree(): boolean;
  /** Whether it is known who works, now that so many units have come; until then work waits to see what else comes. */
  isSettled(units: number): boolean;
  /** Stops all work, whatever its state; what was under way is rejected or never settles. */
  close(): Promise<void>;
}

/** This thread, a chunk at a time. Other work of the process, and so an abort, comes between two chunks. */
export function createSoloCrew<T>(job: Job<T>): Crew<T> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let closed = false;
  return {
    work(articles) {
      waiting += 1;
      const reply = last.then(async () => {
        await nextTurn();
        waiting -= 1;
        if (closed) throw new Error("the run was stopped");
        return job(articles);
      });
      last = reply.catch(() => {});
      return reply;
    },
    isFree: () => waiting === 0,
    isSettled: () => true,
    async close() {
      closed = true;
    },
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/**
 * One crew for small jobs and, once more units have come, another that pays only for large ones.
 * @param units what a small job has at most
 */
export function createGrowingCrew<T>(
  small: Crew<T>,
  units: number,
  createLarge: () => Promise<Crew<T>>,
): Crew<T> {
  let starting: Promise<Crew<T>> | undefined;
  let large: Crew<T> | undefined;
  const start = async () => {
    large = await createLarge();
    return large;
  };
  return {
    isSettled(come) {
      if (come > units) starting ??= start();
      return starting !== undefined;
    },
    work: async (articles) => (await (starting ?? small)).work(articles),
    isFree: () => (starting === undefined ? small.isFree() : (large?.isFree() ?? true)),
    async close() {
      await Promise.all([small.close(), starting?.then((crew) => crew.close())]);
    },
  };
}
