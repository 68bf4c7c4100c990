import { describe, expect, it } from "vitest";
import { createGrowingCrew, createSoloCrew } from "../../src/batch/crew.js";
import type { Reply } from "../../src/batch/job.js";
import { createFakeCrew, type Echo, turns } from "./fake-crew.js";

const echo = (articles: readonly { text: string }[]): Reply<Echo> => ({
  outcomes: articles.map(({ text }) => ({ echo: text })),
  pieces: [],
});
const one = [{ id: 1, text: "one" }];

describe("createSoloCrew", () => {
  it("works on one chunk a turn, in order", async () => {
    const done: number[] = [];
    const crew = createSoloCrew<Echo>((articles) => {
      done.push(articles.length);
      return echo(articles);
    });
    const works = [crew.work(one), crew.work([...one, ...one])];
    expect([crew.isFree(), done]).toEqual([false, []]);
    await works[0];
    expect(done).toEqual([1]);
    await works[1];
    expect([crew.isFree(), done]).toEqual([true, [1, 2]]);
  });

  it("does no more once it is closed, and goes on after an error", async () => {
    let calls = 0;
    const crew = createSoloCrew<Echo>(() => {
      calls += 1;
      throw new Error("odd");
    });
    await expect(crew.work(one)).rejects.toThrow("odd");
    await expect(crew.work(one)).rejects.toThrow("odd");
    const late = expect(crew.work(one)).rejects.toThrow("stopped");
    await crew.close();
    await late;
    expect(calls).toBe(2);
  });
});

describe("createGrowingCrew", () => {
  const create = () => {
    const small = createFakeCrew(() => turns(1));
    const large = createFakeCrew(() => turns(1));
    let started = 0;
    const crew = createGrowingCrew(small, 10, async () => {
      started += 1;
      return large;
    });
    return { crew, small, large, started: () => started };
  };

  it("is settled once more has come than a small job has, and starts the large crew once", async () => {
    const { crew, started } = create();
    expect([crew.isSettled(0), crew.isSettled(10), started()]).toEqual([false, false, 0]);
    expect([crew.isSettled(11), crew.isSettled(12), started()]).toEqual([true, true, 1]);
    expect(await crew.work(one)).toEqual(echo(one));
  });

  it("closes whom it has", async () => {
    const { crew, small, large } = create();
    await crew.close();
    expect([small.closed(), large.closed()]).toEqual([1, 0]);
    const grown = create();
    grown.crew.isSettled(11);
    await grown.crew.close();
    expect([grown.small.closed(), grown.large.closed()]).toEqual([1, 1]);
  });
});
