import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openBlockFile } from "../../../src/batch/run/index.js";
import { createTemporaryFolder } from "../../cli/temporary-folder.js";

const folder = createTemporaryFolder();
const megabyte = 1 << 20;

describe("openBlockFile", () => {
  it("writes what was committed, cut where it goes on", async () => {
    const path = join(folder.path, "plain");
    const file = await openBlockFile(path);
    await file.write("one نفى\n");
    await file.write(Buffer.from("two\n"));
    expect(file.cuttable).toBe(true);
    const bytes = await file.commit();
    expect(bytes).toBe(statSync(path).size);
    await file.write("lost");
    await file.close();
    folder.write("plain", `${readFileSync(path, "utf8")}torn`);
    const next = await openBlockFile(path, { from: bytes });
    await next.write("three\n");
    expect(await next.commit()).toBe(bytes + 6);
    await next.close();
    expect(readFileSync(path, "utf8")).toBe("one نفى\ntwo\nthree\n");
  });

  it("is gzip though nothing was written", async () => {
    const path = join(folder.path, "empty.gz");
    const file = await openBlockFile(path, { gzip: true });
    expect(await file.commit()).toBe(statSync(path).size);
    await file.close();
    expect(gunzipSync(readFileSync(path))).toHaveLength(0);
  });

  it("cuts one very long text into blocks before it ends", async () => {
    const path = join(folder.path, "long");
    const file = await openBlockFile(path);
    await file.write("x".repeat(9 * megabyte + 5));
    expect(statSync(path).size).toBe(8 * megabyte);
    expect(await file.commit()).toBe(9 * megabyte + 5);
    await file.close();
    expect(readFileSync(path, "utf8")).toBe("x".repeat(9 * megabyte + 5));
  });

  it("ends compressed blocks by the text alone, so that a run that was cut gives the same bytes", async () => {
    const articles = [0.4, 0.7, 6, 0.1, 1.5, 0.2].map((size, index) => `${index}`.repeat(size * megabyte));
    const write = async (name: string, cutAfter: number) => {
      const path = join(folder.path, name);
      let file = await openBlockFile(path, { gzip: true });
      let from = 0;
      let done = 0;
      for (let at = 0; at < articles.length; at += 1) {
        await file.write(articles[at].slice(0, 1000));
        await file.write(articles[at].slice(1000));
        if (file.cuttable) [from, done] = [await file.commit(), at + 1];
        if (at === cutAfter) {
          await file.close();
          file = await openBlockFile(path, { from, gzip: true });
          at = done - 1;
          cutAfter = -1;
        }
      }
      await file.commit();
      await file.close();
      return readFileSync(path);
    };
    const whole = await write("whole.gz", -1);
    expect(gunzipSync(whole).toString()).toBe(articles.join(""));
    for (const cut of articles.keys()) expect((await write(`cut-${cut}.gz`, cut)).equals(whole)).toBe(true);
  });

  it("may end a compressed block only where there is enough of it", async () => {
    const file = await openBlockFile(join(folder.path, "few.gz"), { gzip: true });
    await file.write("few");
    expect([file.due, file.cuttable]).toEqual([false, false]);
    await file.write("x".repeat(megabyte));
    expect([file.due, file.cuttable]).toEqual([true, true]);
    await file.close();
  });

  it("keeps any pieces in their order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.string(), fc.boolean())), async (pieces) => {
        const path = join(folder.path, "any");
        const file = await openBlockFile(path);
        for (const [text, commits] of pieces) {
          await file.write(text);
          if (commits) await file.commit();
        }
        await file.commit();
        await file.close();
        expect(readFileSync(path)).toEqual(Buffer.from(pieces.map(([text]) => text).join("")));
      }),
      { numRuns: 30 },
    );
  });
});
