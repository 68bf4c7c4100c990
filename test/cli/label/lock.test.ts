import { existsSync, readFileSync, utimesSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { label } from "../../../src/cli/label/label.js";
import { lockOf, lockOutput } from "../../../src/cli/label/lock.js";
import { loadFake } from "../fake-labeller.js";
import { createMemoryIo } from "../memory-io.js";
import { createTemporaryFolder } from "../temporary-folder.js";

const folder = createTemporaryFolder();
const input = () => folder.write("in.txt", "He denied it.");
let count = 0;

/** Labels to an output beside which a lock stands. */
async function labelBeside(holder: string | undefined, secondsAgo = 0) {
  count += 1;
  const out = join(folder.path, `${count}.jsonl`);
  if (holder !== undefined) {
    const lock = folder.write(`${count}.jsonl.lock`, holder);
    const time = new Date(Date.now() - secondsAgo * 1_000);
    utimesSync(lock, time, time);
  }
  const { io } = createMemoryIo();
  const ended = label([input(), "--out", out], io, loadFake);
  return { out, ended };
}

describe("the lock of an output", () => {
  // the processes of a test: 1 is its own, 2 another that runs
  it.each([
    ["a run of this machine", `2@${hostname()}`, 1_000_000],
    ["a run of another machine that showed life", "7@elsewhere", 60],
    ["a run that has not yet said who it is", "", 0],
  ])("keeps off %s", async (_, holder, secondsAgo) => {
    const { out, ended } = await labelBeside(holder, secondsAgo);
    await expect(ended).rejects.toMatchObject({
      code: "bad-usage",
      message: expect.stringMatching(
        /another run.* is writing .*\.jsonl: wait for it, or, .* delete .*\.lock$/,
      ),
    });
    expect(existsSync(out)).toBe(false);
    expect(readFileSync(lockOf(out), "utf8")).toBe(holder);
  });

  it.each([
    ["nobody", undefined, 0],
    ["a run of this machine that was killed", `3@${hostname()}`, 0],
    ["a process that had the number of this one", `1@${hostname()}`, 0],
    ["a run of another machine that is silent", "7@elsewhere", 600],
  ])("is taken over from %s, and gone at the end", async (_, holder, secondsAgo) => {
    const { out, ended } = await labelBeside(holder, secondsAgo);
    expect(await ended).toBe(0);
    expect(readFileSync(out, "utf8")).toContain("denial");
    expect(existsSync(lockOf(out))).toBe(false);
  });

  it("is taken over by one of two", async () => {
    for (let time = 0; time < 50; time += 1) {
      const out = join(folder.path, `two-${time}.jsonl`);
      folder.write(`two-${time}.jsonl.lock`, `3@${hostname()}`);
      const isRunning = (id: number) => id !== 3;
      const runs = [1, 2].map((own) => lockOutput(out, { processes: { own, isRunning } }));
      const [first, second] = await Promise.allSettled(runs);
      expect([first.status, second.status].sort()).toEqual(["fulfilled", "rejected"]);
    }
  });

  it("of another is not removed by a run that had lost it", async () => {
    const out = join(folder.path, "lost.jsonl");
    const unlock = await lockOutput(out, { processes: { own: 1, isRunning: () => true } });
    folder.write("lost.jsonl.lock", "7@elsewhere");
    await unlock();
    expect(readFileSync(lockOf(out), "utf8")).toBe("7@elsewhere");
  });

  it("is gone after a run that failed", async () => {
    const { io } = createMemoryIo();
    const out = join(folder.path, "failed.jsonl");
    await expect(label([join(folder.path, "none.txt"), "--out", out], io, loadFake)).rejects.toThrow();
    expect(existsSync(lockOf(out))).toBe(false);
  });
});
