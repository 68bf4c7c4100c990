import type { Article } from "../article.js";
import { RiwayaError } from "../errors.js";
import type { Crew } from "./crew.js";
import type { Failure, Reply } from "./job.js";
import { cannotStart, startThreads, type ThreadOptions, type Threads } from "./threads.js";

/** Tasks a worker has at hand: with a second one it never waits for the main thread. */
const queuedTasks = 2;

/**
 * Megabytes of heap for the common work: with two workers a process stays below 400 MB however long it runs. What lives long
 * gets far less than V8 would take before it collects; what is new as much as in a main thread, because with less, workers
 * stop for it more often, and where all cores are at work each stop is a wait for the others.
 */
const commonHeap = { old: 384, young: 48 };

/** UTF-16 units of text from which an article is given a worker of its own, with all the memory that Node allows. */
const longArticle = 1 << 21;

/**
 * Worker threads as a crew. A chunk whose worker dies is tried again article by article in a worker where nothing else is
 * at work, so that the article that cannot be labelled is found and the others are not lost with it.
 * @throws RiwayaError from `work` when the threads cannot start
 */
export async function createPool<T>(workers: number, options: ThreadOptions): Promise<Crew<T>> {
  const threads = await startThreads<T>(workers, queuedTasks, { heap: commonHeap, ...options });
  const started = Promise.all(Array.from({ length: workers }, () => threads.run([])));
  // Told to those who wait for it in `work`; nobody may be waiting yet.
  started.catch(() => {});
  let lone: Promise<Threads<T>> | undefined;
  let underWay = 0;
  let closed = false;

  const labelAlone = async (article: Article): Promise<Reply<T>> => {
    if (closed) throw new Error("the run was stopped");
    lone ??= startThreads<T>(1, 1, options);
    const alone = await lone;
    try {
      return await alone.run([article]);
    } catch (error) {
      if (closed || error instanceof RiwayaError) throw error;
      return { outcomes: [deathOf(article, error)], pieces: [] };
    }
  };
  return {
    async work(articles) {
      underWay += 1;
      try {
        await started.catch((error) => {
          throw error instanceof RiwayaError ? error : cannotStart(error);
        });
        // A closed pool of piscina would start anew.
        if (closed) throw new Error("the run was stopped");
        if (articles.length === 1 && articles[0].text.length > longArticle)
          return await labelAlone(articles[0]);
        return await threads.run(articles).catch((error) => {
          if (closed || error instanceof RiwayaError) throw error;
          return labelEach(articles, labelAlone);
        });
      } finally {
        underWay -= 1;
      }
    },
    isFree: () => underWay < workers,
    isSettled: () => true,
    async close() {
      closed = true;
      await Promise.all([threads.close(), lone?.then((alone) => alone.close())]);
    },
  };
}

async function labelEach<T>(
  articles: readonly Article[],
  labelAlone: (article: Article) => Promise<Reply<T>>,
): Promise<Reply<T>> {
  const outcomes: (T | Failure)[] = [];
  const pieces: Uint8Array[] = [];
  for (const article of articles) {
    const reply = await labelAlone(article);
    outcomes.push(...reply.outcomes);
    pieces.push(...reply.pieces);
  }
  return { outcomes, pieces };
}

function deathOf({ text }: Article, error: unknown): Failure {
  const cause = error instanceof Error ? error.message : String(error);
  const reason = `the worker that labelled its ${text.length.toLocaleString("en")} characters failed: ${cause}`;
  return { failure: { code: "bad-input", reason } };
}
