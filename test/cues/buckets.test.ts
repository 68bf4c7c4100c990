import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOutBuckets, listBuckets, openBuckets } from "../../src/cues/buckets.js";
import { compileCues } from "../../src/cues/compile.js";
import { readCueSources } from "../../training/cue-sources.js";

const word = fc.string({ minLength: 1, maxLength: 4 }).filter((text) => !/[\t\n]/.test(text));

describe("buckets", () => {
  it("give back what was laid out, and nothing else", () => {
    fc.assert(
      fc.property(fc.dictionary(word, word), fc.array(word), (index, others) => {
        const entries = Object.entries(index);
        const buckets = layOutBuckets(entries);
        const find = openBuckets(buckets);
        for (const [key, text] of entries) expect(find(key)).toBe(text);
        for (const key of others) expect(find(key)).toBe(Object.hasOwn(index, key) ? index[key] : undefined);
        expect(new Map(listBuckets(buckets))).toEqual(new Map(entries));
      }),
    );
  });

  it("hold few words each, whatever the language", () => {
    const grammar = compileCues(readCueSources("seeds/cues"));
    for (const { exact } of Object.values(grammar)) {
      const sizes = Object.values(exact).map((bucket) => bucket.split("\n").length);
      expect(Math.max(...sizes)).toBeLessThan(listBuckets(exact).length / 10);
    }
  });
});
