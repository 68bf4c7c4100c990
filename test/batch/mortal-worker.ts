import type { Article } from "../../src/article.js";
import { createLabelJob } from "../../src/batch/job.js";
import { loadLabeller } from "../../src/labeller.js";

/** A worker that dies of what an article tells it; `crowd` is borne alone. */
export async function work(articles: readonly Article[]) {
  for (const { text } of articles) {
    if (text === "exit" || (text === "crowd" && articles.length > 1)) process.exit(3);
    if (text === "exhaust") hoard();
    while (text === "spin");
  }
  return createLabelJob(await loadLabeller(), {})(articles);
}

function hoard(): never {
  const hoarded: number[][] = [];
  for (;;) hoarded.push(Array.from({ length: 10_000 }, Math.random));
}
