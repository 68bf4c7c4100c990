import { existsSync, readFileSync, truncateSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { openBlockFile } from "../../../src/batch/run/block-file.js";
import { claimFiles } from "../../../src/batch/run/claim.js";
import { openRunFiles, type RunState } from "../../../src/batch/run/run-files.js";
import { createTemporaryFolder } from "../../cli/temporary-folder.js";

const folder = createTemporaryFolder();
const identity = { settings: {}, inputs: "" };
let [out, errors, round] = ["", "", 0];
beforeEach(() => {
  round += 1;
  out = join(folder.path, `${round}.jsonl`);
  errors = join(folder.path, `${round}-errors.jsonl`);
});

const state = (done: number): RunState => ({ done, counts: { articles: done }, trail: done });

/** Writes rows `from` to `to` as a run does, each with the promise of a checkpoint when it is due. */
async function openRun(resume = false, openFile?: typeof openBlockFile) {
  const claim = await claimFiles({ out, errors }, { resume });
  if (claim.kind === "whole") throw new Error("whole");
  return openRunFiles({ out, errors, claim, identity, head: "head\n" }, openFile);
}

type Run = Awaited<ReturnType<typeof openRun>>;
const row = (number: number) => `${number} ${"x".repeat(400_000)}\n`;

async function writeRows(run: Run, from: number, to: number) {
  for (let number = from; number < to; number += 1) {
    await run.write(row(number));
    if (number % 2 === 0) await run.writeError(`bad ${number}\n`);
    await run.advance(() => state(number + 1));
  }
}

const expected = (count: number) => ({
  out: `head\n${Array.from({ length: count }, (_, number) => row(number)).join("")}`,
  errors: Array.from({ length: Math.ceil(count / 2) }, (_, index) => `bad ${index * 2}\n`).join(""),
});

function expectWhole(count: number) {
  expect(readFileSync(out, "utf8")).toBe(expected(count).out);
  expect(readFileSync(errors, "utf8")).toBe(expected(count).errors);
}

const names = async () => (await readdir(folder.path)).filter((name) => name.startsWith(`${round}`)).sort();

describe("a run", () => {
  it("has partial files and a journal, then whole files and nothing else", async () => {
    const run = await openRun();
    await writeRows(run, 0, 5);
    expect(await names()).toEqual([
      `${round}-errors.jsonl.partial`,
      `${round}.jsonl.journal`,
      `${round}.jsonl.partial`,
    ]);
    await run.finish(state(5));
    expect(await names()).toEqual([`${round}-errors.jsonl`, `${round}.jsonl`]);
    expectWhole(5);
  });

  it("that cannot begin leaves no file open", async () => {
    const closed: string[] = [];
    const open: typeof openBlockFile = async (path, options) => {
      if (path.includes("errors")) throw new Error("no folder");
      const file = await openBlockFile(path, options);
      const close = async () => {
        closed.push(path);
        await file.close();
      };
      return { ...file, close };
    };
    await expect(openRun(false, open)).rejects.toThrow("no folder");
    expect(closed).toEqual([`${out}.partial`]);
  });

  it("that was stopped goes on with the next", async () => {
    const run = await openRun();
    await writeRows(run, 0, 4);
    await run.stop(state(4));
    const next = await openRun(true);
    expect(next.from).toMatchObject({ done: 4, counts: { articles: 4 }, trail: 4 });
    await writeRows(next, 4, 6);
    await next.finish(state(6));
    expectWhole(6);
  });

  it("that failed goes on from its last checkpoint, however much is torn off or left over", async () => {
    const cuts = fc.array(fc.record({ rows: fc.nat(5), output: fc.nat(900_000), journal: fc.nat(200) }), {
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(cuts, async (failures) => {
        round += 1;
        out = join(folder.path, `${round}.jsonl`);
        errors = join(folder.path, `${round}-errors.jsonl`);
        for (const { rows, output, journal } of failures) {
          const run = await openRun(true);
          await writeRows(run, run.from.done, run.from.done + rows);
          await run.abandon();
          // What a crash of the machine may take back, the checkpoint has seen on the disk: only the journal may be torn.
          const lines = readFileSync(`${out}.journal`);
          truncateSync(`${out}.journal`, Math.max(lines.indexOf("\n") + 1, lines.length - journal));
          const left = readFileSync(`${out}.partial`);
          if (journal === 0)
            folder.write(`${round}.jsonl.partial`, Buffer.concat([left, Buffer.alloc(output)]));
        }
        const last = await openRun(true);
        await writeRows(last, last.from.done, 20);
        await last.finish(state(20));
        expectWhole(20);
      }),
      { numRuns: 15 },
    );
  });

  it("takes an earlier checkpoint where the output is shorter than the last one says", async () => {
    const run = await openRun();
    await writeRows(run, 0, 9);
    await run.stop(state(9));
    truncateSync(`${out}.partial`, 5 * 400_000);
    const next = await openRun(true);
    expect(next.from.done).toBeGreaterThan(0);
    expect(next.from.done).toBeLessThan(5);
    await writeRows(next, next.from.done, 9);
    await next.finish(state(9));
    expectWhole(9);
  });

  it("starts again where the output is gone", async () => {
    const run = await openRun();
    await writeRows(run, 0, 4);
    await run.stop(state(4));
    truncateSync(`${out}.partial`, 0);
    const next = await openRun(true);
    expect(next.from.done).toBe(0);
    await next.abandon();
  });

  it("goes on after a full disk", async () => {
    let room = 3_000_000;
    const full: typeof openBlockFile = async (path, options) => {
      const file = await openBlockFile(path, options);
      return {
        ...file,
        get due() {
          return file.due;
        },
        get cuttable() {
          return file.cuttable;
        },
        async write(text) {
          room -= text.length;
          if (room >= 0) return file.write(text);
          // Part of it still fits.
          await file.write(text.slice(0, 1000));
          await file.commit();
          throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
        },
      };
    };
    const run = await openRun(false, full);
    await expect(writeRows(run, 0, 20)).rejects.toThrow("ENOSPC");
    await run.abandon();
    const next = await openRun(true);
    expect(next.from.done).toBeGreaterThan(3);
    await writeRows(next, next.from.done, 20);
    await next.finish(state(20));
    expectWhole(20);
  });

  it.each(["before any got its name", "after the output got its name"])(
    "that was cut off at its very end, %s, only needs to be named",
    async (when) => {
      const run = await openRun();
      await writeRows(run, 0, 3);
      const convert = async () => {
        throw new Error("cut off");
      };
      await expect(run.finish(state(3), convert)).rejects.toThrow("cut off");
      if (when.startsWith("after")) {
        folder.write(`${round}.jsonl`, readFileSync(`${out}.partial`));
        truncateSync(`${out}.partial`, 0);
        const { rmSync } = await import("node:fs");
        rmSync(`${out}.partial`);
      }
      const next = await openRun(true);
      expect(next.from).toMatchObject({ done: 3, whole: true });
      await next.finish(state(3));
      expectWhole(3);
      expect(await names()).toHaveLength(2);
    },
  );

  it("converts what was written, and keeps it until that is done", async () => {
    const run = await openRun();
    await run.write("rows");
    await run.finish(state(1), async (from, to) => {
      folder.write(`${round}.jsonl.converted`, `converted ${readFileSync(from, "utf8")}`);
      expect(to).toBe(`${out}.converted`);
    });
    expect(readFileSync(out, "utf8")).toBe("converted head\nrows");
    expect(existsSync(`${out}.partial`)).toBe(false);
  });
});
