import { RiwayaError } from "../errors.js";
import type { Taxonomy } from "../frames.js";
import type { Seed } from "./seeds.js";

/**
 * Refuses seeds from which nothing can be learned, with what to do.
 * @param blocks the block of every seed: those of one group, or nearly the same, which cross-validation never parts
 * @throws RiwayaError `bad-input`
 */
export function checkSeedSet(seeds: readonly Seed[], taxonomy: Taxonomy, blocks: Int32Array): void {
  const fail = (problem: string): never => {
    throw new RiwayaError("bad-input", problem);
  };
  const start = "some fifty varied sentences of each frame and as many near misses are a start";
  if (seeds.length < 2) {
    fail(
      `${seeds.length === 0 ? "no seeds" : "one seed"}: a model needs sentences with and without each frame; ${start}`,
    );
  }
  if (new Set(blocks).size < 2) {
    const { group } = seeds[0];
    const why = group === undefined ? "nearly the same" : `of the group "${group}" or nearly the same`;
    fail(
      `all ${seeds.length} seeds are ${why}: nothing is left to measure on; vary them, or split the group`,
    );
  }
  for (const { id } of taxonomy.frames) {
    const rows = [...seeds.keys()].filter((row) => seeds[row].labels.includes(id));
    if (rows.length === 0) {
      fail(`frame "${id}": no seed carries it; add sentences that do, or take the frame out of the taxonomy`);
    }
    if (rows.length === seeds.length) {
      fail(
        `frame "${id}": every seed carries it, so that nothing tells it from other sentences; add sentences that do not, near misses above all`,
      );
    }
    if (rows.length === 1) {
      fail(
        `frame "${id}": one seed carries it, ${seeds[rows[0]].id}, so that nothing is left to measure it on; ${start}`,
      );
    }
    if (new Set(rows.map((row) => blocks[row])).size === 1) {
      fail(
        `frame "${id}": its ${rows.length} seeds are of one group, or nearly the same, so that nothing is left to measure it on; vary them, or split the group`,
      );
    }
  }
}
