import type { Article } from "../article.js";
import { RiwayaError } from "../errors.js";
import type { Reply } from "./job.js";
import type { WorkerSettings } from "./worker.js";

export interface ThreadOptions {
  readonly settings: WorkerSettings;
  /** What is run in them: a module with `work(articles)`. @default the worker beside this file */
  readonly file?: URL;
  /** Megabytes of a worker's heap: of all that lives long, and of what is new. @default what Node gives */
  readonly heap?: { readonly old: number; readonly young: number };
}

/** Worker threads that are started, and replaced when they die. */
export interface Threads<T> {
  /**
   * @throws RiwayaError when there are no threads and none can be started; any other error when the thread that had the
   * articles died over them
   */
  run(articles: readonly Article[]): Promise<Reply<T>>;
  close(): Promise<void>;
}

// In the package the worker is built beside `dist/chunks`, where the build puts this; run from source, it is TypeScript too and needs
// the loader.
const extension = import.meta.url.slice(import.meta.url.lastIndexOf("."));
const ownWorker = new URL(`../batch/worker${extension}`, import.meta.url);

/**
 * Starts threads; what cannot start is noticed by `run`.
 * @param queued tasks that a thread has at hand, the one at work among them; with 1 an error is that of its own task
 */
export async function startThreads<T>(
  count: number,
  queued: number,
  options: ThreadOptions,
): Promise<Threads<T>> {
  const { settings, file = ownWorker, heap } = options;
  // Not needed for small jobs, so not loaded with the rest.
  const { Piscina } = await import("piscina");
  const pool = new Piscina<readonly Article[], Reply<T>>({
    filename: file.href,
    name: "work",
    workerData: settings,
    minThreads: count,
    maxThreads: count,
    concurrentTasksPerWorker: queued,
    stricterFIFO: true,
    recordTiming: false,
    ...(file.href.endsWith(".ts") ? { execArgv: ["--import", "tsx"] } : {}),
    ...(heap === undefined
      ? {}
      : { resourceLimits: { maxOldGenerationSizeMb: heap.old, maxYoungGenerationSizeMb: heap.young } }),
  });

  const pack = settings.render === undefined ? packText : packRow;
  // Not `Promise.race` with one promise of the whole run: that would remember every task.
  const waiting = new Set<(error: Error) => void>();
  let broken: RiwayaError | undefined;
  // Emitted where a thread fails without a task. With none left, what is queued would wait for ever.
  pool.on("error", (cause: Error) => {
    if (pool.threads.length > 0) return;
    broken = cannotStart(cause);
    for (const reject of waiting) reject(broken);
  });
  return {
    run: (articles) =>
      new Promise((resolve, reject) => {
        if (broken !== undefined) return reject(broken);
        waiting.add(reject);
        pool
          .run(articles.map(pack))
          .then(resolve, reject)
          .finally(() => waiting.delete(reject));
      }),
    close: () => pool.destroy(),
  };
}

/** What goes to a thread: an article may carry more, also what cannot be copied, and then it is only in the way. */
const packText = ({ id, text }: Article): Article => ({ id, text });
const packRow = ({ id, text, fields, extracted }: Article): Article => ({ id, text, fields, extracted });

/** The one reason why a whole run cannot go on. */
export function cannotStart(cause: Error): RiwayaError {
  return new RiwayaError(
    "bad-usage",
    `the worker threads cannot start (${cause.message}); { concurrency: 1 } labels without them`,
    { cause },
  );
}
