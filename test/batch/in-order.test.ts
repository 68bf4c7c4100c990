import { getEventListeners } from "node:events";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/batch/entry.js";
import { inOrder } from "../../src/batch/in-order.js";
import type { Rejection } from "../../src/batch/rejection.js";
import { RiwayaError } from "../../src/errors.js";
import { createFakeCrew, smallBounds, turns } from "./fake-crew.js";

const rejection = (place: string): Rejection => ({ place, error: new RiwayaError("bad-input", place) });
const never = () => new Promise<void>(() => {});

describe("inOrder", () => {
  it("keeps the order, whoever is done first, and every entry exactly once", async () => {
    const input = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.nat(50).map((number) => rejection(`line ${number}`)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(input, { maxLength: 60 }),
        fc.array(fc.nat(6), { minLength: 1, maxLength: 10 }),
        fc.array(fc.nat(3), { minLength: 1, maxLength: 10 }),
        async (inputs, paces, gaps) => {
          const crew = createFakeCrew((call) => turns(paces[call % paces.length]));
          async function* source() {
            for (const [index, value] of inputs.entries()) {
              await turns(gaps[index % gaps.length]);
              yield value;
            }
          }
          const entries: Entry[] = [];
          const echoes: string[] = [];
          let first = 1;
          for await (const chunk of inOrder(source(), crew, smallBounds)) {
            expect(chunk.first).toBe(first);
            first += chunk.entries.length;
            entries.push(...chunk.entries);
            for (const outcome of chunk.reply.outcomes) echoes.push((outcome as { echo: string }).echo);
          }
          expect(entries).toEqual(
            inputs.map((value, index) =>
              typeof value === "string" ? { id: index + 1, text: value } : value,
            ),
          );
          expect(echoes).toEqual(inputs.filter((value) => typeof value === "string"));
          expect(crew.closed()).toBe(1);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("reads no further than the buffer while nothing is taken", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(50), { minLength: 20, maxLength: 80 }),
        fc.nat(8),
        async (lengths, taken) => {
          const read: number[] = [];
          function* source() {
            for (const length of lengths) {
              read.push(length);
              yield "x".repeat(length);
            }
          }
          const results = inOrder(
            source(),
            createFakeCrew(async () => {}),
            smallBounds,
          );
          let given = 0;
          let oldest = 0;
          for (let chunk = 0; chunk <= taken; chunk += 1) {
            const { value, done } = await results.next();
            await turns(20);
            if (done) return;
            oldest = value.entries.length;
            const held = read.slice(given);
            expect(held.length).toBeLessThanOrEqual(smallBounds.entries);
            // All but the last were read while there was room behind the oldest chunk.
            const behind = held.slice(oldest, -1).reduce((sum, length) => sum + length, 0);
            expect(behind).toBeLessThan(smallBounds.units);
            given += oldest;
          }
          await results.return(undefined);
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ["entries, however short", "", 0, smallBounds.entries],
    ["chunks at work", "x".repeat(8), 1, smallBounds.chunks],
  ])("reads no further than the bound of %s", async (_, text, stuck, most) => {
    let read = 0;
    function* source() {
      for (; read < 1_000; read += 1) yield text;
    }
    const crew = createFakeCrew((call) => (call >= 1 && stuck === 1 ? never() : turns(0)));
    const results = inOrder(source(), crew, { ...smallBounds, units: 1_000 });
    await results.next();
    await turns(30);
    expect(read).toBe(most + stuck - 1);
    await results.return(undefined);
  });

  it("goes on behind a long article until the buffer is full", async () => {
    let read = 0;
    function* source() {
      yield "x".repeat(10_000);
      for (; read < 1_000; read += 1) yield "four";
    }
    let release = () => {};
    const blocked = new Promise<void>((resolve) => {
      release = resolve;
    });
    const results = inOrder(
      source(),
      createFakeCrew((call) => (call === 0 ? blocked : turns(0))),
      smallBounds,
    );
    const first = results.next();
    await turns(30);
    expect(read).toBe(smallBounds.units / 4 - 1);
    release();
    expect((await first).value?.entries[0]).toMatchObject({ id: 1 });
    await results.return(undefined);
  });

  it("gives what a slow source has, without waiting for a full chunk", async () => {
    let more = () => {};
    async function* source() {
      yield "one";
      await new Promise<void>((resolve) => {
        more = resolve;
      });
      yield "two";
    }
    const results = inOrder(
      source(),
      createFakeCrew(async () => {}),
      smallBounds,
    );
    expect((await results.next()).value?.entries).toEqual([{ id: 1, text: "one" }]);
    const second = results.next();
    await turns(3);
    more();
    expect((await second).value?.entries).toEqual([{ id: 2, text: "two" }]);
    expect((await results.next()).done).toBe(true);
  });

  it("gives all that came before an error of the source, then the error", async () => {
    async function* source() {
      yield "one";
      yield "two";
      throw new Error("the disk is gone");
    }
    const crew = createFakeCrew(() => turns(5));
    const seen: unknown[] = [];
    const run = async () => {
      for await (const { entries } of inOrder(source(), crew, smallBounds)) seen.push(...entries);
    };
    await expect(run()).rejects.toThrow("the disk is gone");
    expect(seen).toHaveLength(2);
    expect(crew.closed()).toBe(1);
  });

  it("ends with the error of the crew", async () => {
    const crew = createFakeCrew(async (call) => {
      if (call === 1) throw new Error("no workers");
    });
    const seen: unknown[] = [];
    const run = async () => {
      for await (const { entries } of inOrder(["a", "b", "c", "d"], crew, smallBounds)) seen.push(...entries);
    };
    await expect(run()).rejects.toThrow("no workers");
    expect(seen).toHaveLength(3);
  });

  it("closes source and crew when the consumer leaves", async () => {
    let returned = 0;
    function* source() {
      try {
        for (;;) yield "text";
      } finally {
        returned += 1;
      }
    }
    const crew = createFakeCrew(() => turns(1));
    for await (const _ of inOrder(source(), crew, smallBounds)) break;
    expect([returned, crew.closed()]).toEqual([1, 1]);
  });

  it("passes on what the source throws when it is closed, unless something else went wrong before", async () => {
    const source = (): Iterable<string> => ({
      [Symbol.iterator]: () => ({
        next: () => ({ done: false, value: "text" }),
        return: () => {
          throw new Error("cannot close");
        },
      }),
    });
    const leave = async () => {
      for await (const _ of inOrder(source(), createFakeCrew(turns.bind(undefined, 0)), smallBounds)) break;
    };
    await expect(leave()).rejects.toThrow("cannot close");
    const crew = createFakeCrew(async () => {
      throw new Error("no workers");
    });
    await expect(inOrder(source(), crew, smallBounds).next()).rejects.toThrow("no workers");
  });

  describe("abort", () => {
    it("throws the reason before anything is read", async () => {
      const source = {
        [Symbol.asyncIterator](): AsyncIterator<string> {
          throw new Error("was opened");
        },
      };
      const signal = AbortSignal.abort(new Error("enough"));
      await expect(inOrder(source, createFakeCrew(never), smallBounds, signal).next()).rejects.toThrow(
        "enough",
      );
    });

    it("ends the wait for a source that says nothing, and closes it without waiting for it", async () => {
      let returned = 0;
      const source: AsyncIterable<string> = {
        [Symbol.asyncIterator]: () => ({
          next: () => new Promise(() => {}),
          return: () => {
            returned += 1;
            return new Promise(() => {});
          },
        }),
      };
      const abort = new AbortController();
      const crew = createFakeCrew(never);
      const next = inOrder(source, crew, smallBounds, abort.signal).next();
      await turns(2);
      abort.abort(new Error("enough"));
      await expect(next).rejects.toThrow("enough");
      expect([returned, crew.closed()]).toEqual([1, 1]);
    });

    it("ends the wait for work", async () => {
      const abort = new AbortController();
      const next = inOrder(["text"], createFakeCrew(never), smallBounds, abort.signal).next();
      await turns(2);
      abort.abort(new Error("enough"));
      await expect(next).rejects.toThrow("enough");
    });

    it("stops the crew at once while the consumer is busy, and the next step throws", async () => {
      const abort = new AbortController();
      const crew = createFakeCrew(() => turns(0));
      const results = inOrder(Array(100).fill("text"), crew, smallBounds, abort.signal);
      await results.next();
      abort.abort(new Error("enough"));
      expect(crew.closed()).toBe(1);
      await expect(results.next()).rejects.toThrow("enough");
    });

    it("is forgotten after the end", async () => {
      const abort = new AbortController();
      const crew = createFakeCrew(() => turns(0));
      for await (const _ of inOrder(["text"], crew, smallBounds, abort.signal));
      expect(getEventListeners(abort.signal, "abort")).toEqual([]);
    });
  });
});
