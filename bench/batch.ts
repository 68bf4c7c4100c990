import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bytesOf, readCorpus, toArticles } from "./corpus.js";
import { runFresh } from "./machine.js";

/** Sentences of a batch, about: enough that it is not the first seconds of every thread, slow in V8, that are measured. */
const batchSentences = 1_000_000;

/** Whoever labels: the program gives an async iterable of the outcomes of `articles`, chunk by chunk. */
const programs = {
  "this thread": "labelRendered(articles, { concurrency: 1, render })",
  // The public door takes one worker for none: what a thread of its own costs is seen here, through a door of the source.
  "1 worker": `(async function* () {
    (await import("tsx/esm/api")).register();
    const { createPool } = await import("./src/batch/pool.ts");
    const { inOrder } = await import("./src/batch/in-order.ts");
    const { poolBounds } = await import("./src/batch/label-chunks.ts");
    const file = new URL("dist/batch/worker.js", "file://" + process.cwd() + "/");
    const pool = await createPool(1, { settings: { label: {}, render }, file });
    for await (const { reply } of inOrder(articles, pool, poolBounds(1))) yield { results: reply.outcomes };
  })()`,
  "2 workers": "labelRendered(articles, { concurrency: 2, render })",
} as const;

/**
 * Prints how fast a batch of some million sentences, the seeds over and over, becomes JSON Lines: in the thread of the
 * program, in one worker and in two, each in a process of its own from its start to its end.
 */
export function benchBatch(): void {
  const { ar, en } = readCorpus();
  const articles = toArticles([...ar, ...en]);
  const times = Math.ceil(batchSentences / (ar.length + en.length));
  const sentences = (ar.length + en.length) * times;
  const bytes = bytesOf(articles) * times;
  const folder = mkdtempSync(join(tmpdir(), "riwaya-bench-"));
  const file = join(folder, "articles.json");
  writeFileSync(file, JSON.stringify(articles));
  console.log(
    `\n${`batch of ${sentences.toLocaleString("en")}`.padEnd(33)} sentences/s     MB/s   ratio      peak`,
  );
  let alone: number | undefined;
  for (const [name, outcomes] of Object.entries(programs)) {
    const { milliseconds, peakBytes } = runFresh(programOf(file, times, outcomes), 1);
    alone ??= milliseconds;
    console.log(
      name.padEnd(32),
      Math.round((sentences / milliseconds) * 1_000)
        .toLocaleString("en")
        .padStart(12),
      (bytes / 1e3 / milliseconds).toFixed(1).padStart(8),
      `${(alone / milliseconds).toFixed(2)}×`.padStart(7),
      `${(peakBytes / 1e6).toFixed(0)} MB`.padStart(9),
    );
  }
  rmSync(folder, { recursive: true });
}

function programOf(file: string, times: number, outcomes: string): string {
  return `
    import { readFileSync } from "node:fs";
    const { labelRendered } = await import("./dist/batch/index.js");
    const some = JSON.parse(readFileSync(${JSON.stringify(file)}, "utf8"));
    const articles = (function* () { for (let time = 0; time < ${times}; time += 1) yield* some; })();
    const render = { format: "jsonl" };
    let count = 0;
    for await (const { results } of ${outcomes}) count += results.length;
    if (count !== some.length * ${times}) throw new Error(count + " articles came out");`;
}
