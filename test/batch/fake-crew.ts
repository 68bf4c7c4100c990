import type { Article } from "../../src/article.js";
import type { Bounds } from "../../src/batch/buffer.js";
import type { Crew } from "../../src/batch/crew.js";
import type { Reply } from "../../src/batch/job.js";

/** What a fake crew makes of an article. */
export interface Echo {
  readonly echo: string;
}

export const smallBounds: Bounds = { chunkUnits: 8, chunkEntries: 3, chunks: 4, entries: 12, units: 40 };

/** A crew that says texts again, each chunk in its own time. */
export function createFakeCrew(
  pace: (call: number) => Promise<void>,
): Crew<Echo> & { readonly closed: () => number } {
  let calls = 0;
  let atWork = 0;
  let closed = 0;
  return {
    async work(articles: readonly Article[]): Promise<Reply<Echo>> {
      atWork += 1;
      calls += 1;
      await pace(calls - 1);
      atWork -= 1;
      return { outcomes: articles.map(({ text }) => ({ echo: text })), pieces: [] };
    },
    isFree: () => atWork < 2,
    isSettled: () => true,
    async close() {
      closed += 1;
    },
    closed: () => closed,
  };
}

export const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};
