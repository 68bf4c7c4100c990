import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSeenIds } from "../../../src/batch/run/seen-ids.js";

describe("createSeenIds", () => {
  it("finds the first with the same id, a number as its digits", () => {
    const ids = createSeenIds();
    expect(["a", 7, "b", "a", "7", "a"].map((id, number) => ids.add(id, number))).toEqual([
      undefined,
      undefined,
      undefined,
      0,
      1,
      0,
    ]);
  });

  it("does as a map would", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 2 })), (list) => {
        const ids = createSeenIds();
        const map = new Map<string, number>();
        for (const [number, id] of list.entries()) {
          expect(ids.add(id, number)).toBe(map.get(id));
          if (!map.has(id)) map.set(id, number);
        }
      }),
    );
  });

  it("tells 300,000 ids apart as it grows, in 16 bytes each at most", () => {
    const ids = createSeenIds();
    const count = 300_000;
    for (let number = 0; number < count; number += 1) {
      if (ids.add(`archive.jsonl:${number}`, number) !== undefined) throw new Error(`${number} is new`);
    }
    for (let number = 0; number < count; number += 1000) {
      expect(ids.add(`archive.jsonl:${number}`, count)).toBe(number);
    }
    expect(ids.bytes / count).toBeLessThanOrEqual(16);
  });
});
