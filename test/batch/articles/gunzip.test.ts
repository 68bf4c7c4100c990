import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gunzip } from "../../../src/batch/articles/gunzip.js";
import { inChunks } from "./read-all.js";

/** All that comes before the end, or before the error. */
async function inflate(bytes: Uint8Array, chunk?: number) {
  const parts: Uint8Array[] = [];
  let message: string | undefined;
  try {
    for await (const part of gunzip(inChunks(bytes, chunk), "a.gz")) parts.push(part);
  } catch (error) {
    message = (error as Error).message;
  }
  return { bytes: Buffer.concat(parts), message };
}

/** Bytes that do not compress (xorshift32), so that much of a file cut short can be read. */
const noise = Buffer.alloc(300_000);
for (let index = 0, state = 1; index < noise.length; index += 1) {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  noise[index] = state & 0xff;
}

describe("gunzip", () => {
  it("takes one member or many, however the chunks fall", async () => {
    const members = fc.array(fc.uint8Array({ maxLength: 50 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(members, fc.integer({ min: 1, max: 40 }), async (list, chunk) => {
        const whole = Buffer.concat(list.map((member) => gzipSync(member)));
        expect(await inflate(whole, chunk)).toEqual({ bytes: Buffer.concat(list), message: undefined });
      }),
      { numRuns: 50 },
    );
  });

  it("gives what came before the end of a file that is cut short", async () => {
    const whole = gzipSync(noise);
    const { bytes, message } = await inflate(whole.subarray(0, whole.length - 100));
    expect(message).toMatch(/^a\.gz: cut short: .*what came before was read/);
    expect(bytes.length).toBeGreaterThan(noise.length - 20_000);
    expect(bytes.equals(noise.subarray(0, bytes.length))).toBe(true);
  });

  it("gives what came before damage", async () => {
    const damaged = Buffer.concat([gzipSync("whole, "), gzipSync(noise)]);
    damaged.fill(0xff, 60_000);
    const { bytes, message } = await inflate(damaged);
    expect(message).toMatch(/^a\.gz: damaged gzip data/);
    expect(bytes.subarray(0, 7).toString()).toBe("whole, ");
    expect(bytes.length).toBeGreaterThan(30_000);
  });

  it("says that an empty stream is cut short", async () => {
    expect((await inflate(new Uint8Array())).message).toMatch(/cut short/);
  });

  it("closes what it reads from when it is not read to the end", async () => {
    let closed = false;
    const source = (async function* () {
      try {
        for (;;) yield gzipSync(noise);
      } finally {
        closed = true;
      }
    })();
    for await (const part of gunzip(source, "a.gz")) if (part.length > 0) break;
    expect(closed).toBe(true);
  });
});
