import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  type Checkpoint,
  continueJournal,
  createJournal,
  findJournal,
} from "../../../src/batch/run/journal.js";
import { createTemporaryFolder } from "../../cli/temporary-folder.js";

const folder = createTemporaryFolder();
const path = join(folder.path, "out.jsonl.journal");
const identity = { settings: { "--threshold": "0.8" }, inputs: "0123abcd" };
const checkpoint = (done: number): Checkpoint => ({
  done,
  bytes: done * 100,
  errorBytes: 0,
  counts: { articles: done },
  trail: done,
});

async function write(...checkpoints: readonly number[]) {
  const journal = await createJournal(path, identity);
  for (const done of checkpoints) await journal.append(checkpoint(done));
  await journal.close();
  return readFileSync(path);
}

describe("a journal", () => {
  it("is found as it was written", async () => {
    const bytes = await write(1, 2);
    const found = await findJournal(path);
    expect(found?.identity).toEqual(identity);
    expect(found?.checkpoints.map((each) => each.checkpoint)).toEqual([checkpoint(1), checkpoint(2)]);
    expect(found?.checkpoints.at(-1)?.end).toBe(bytes.length);
  });

  it("counts up to its last whole line, wherever it was cut off", async () => {
    const bytes = await write(1, 2, 3);
    const ends = [...bytes.entries()].filter(([, byte]) => byte === 0x0a).map(([at]) => at + 1);
    for (let length = 0; length <= bytes.length; length += 1) {
      folder.write("cut.journal", bytes.subarray(0, length));
      const found = await findJournal(join(folder.path, "cut.journal"));
      const whole = ends.filter((end) => end <= length);
      expect(found?.checkpoints.length).toBe(whole.length === 0 ? undefined : whole.length - 1);
      expect(found?.checkpoints.at(-1)?.end ?? found?.headerEnd).toBe(whole.at(-1));
    }
  });

  it.each([
    ["NULs, as a crash of the machine leaves them", "\0".repeat(40)],
    ["NULs with a line break", `${"\0".repeat(40)}\n`],
    ["half a line and a line break", '{"done":9,"bytes":\n'],
    ["a line of something else", '{"done":9}\n'],
    ["a number that is none", `${JSON.stringify({ ...checkpoint(9), bytes: 1.5 })}\n`],
  ])("ends before %s", async (_name, damage) => {
    await write(1);
    appendFileSync(path, damage);
    appendFileSync(path, `${JSON.stringify(checkpoint(2))}\n`);
    expect((await findJournal(path))?.checkpoints.map((each) => each.checkpoint.done)).toEqual([1]);
  });

  it("goes on behind what counted", async () => {
    const end = (await write(1)).length;
    appendFileSync(path, '{"done":2,"by');
    const journal = await continueJournal(path, end);
    await journal.append(checkpoint(3));
    await journal.close();
    expect((await findJournal(path))?.checkpoints.map((each) => each.checkpoint.done)).toEqual([1, 3]);
  });

  it("is none without a whole first line", async () => {
    expect(await findJournal(join(folder.path, "gone"))).toBeUndefined();
    expect(await findJournal(folder.write("other", '{"id":1}\n'))).toBeUndefined();
    expect(await findJournal(folder.write("begun", '{"riwaya":"journal 1"'))).toBeUndefined();
  });
});
