import { RiwayaError } from "../errors.js";
import { createDisjointSets } from "./disjoint-sets.js";
import { findNearDuplicates } from "./near-duplicates.js";
import { type Seed, seedSource } from "./seeds.js";

/** Seeds that must not be parted, and how often each stratum occurs among them. */
interface Block {
  readonly key: string;
  readonly rows: number[];
  readonly strata: Map<string, number>;
}

/** What every fold should hold its share of: each frame (or none) in each language, and in each source. */
function strataOf(seed: Seed): string[] {
  const source = seedSource(seed.id);
  const labels = seed.labels.length > 0 ? seed.labels : ["-"];
  return [
    seed.language,
    source,
    ...labels.flatMap((label) => [`${seed.language} ${label}`, `${source} ${label}`]),
  ];
}

/** FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/): an order that only the seed decides. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** The block of every seed, named by its first row: seeds of one `group`, and near-duplicates, must not be parted. */
export function findBlocks(seeds: readonly Seed[]): Int32Array {
  const together = createDisjointSets(seeds.length);
  const groups = new Map<string, number>();
  for (const [row, { group }] of seeds.entries()) {
    if (group === undefined) continue;
    const first = groups.get(group);
    if (first === undefined) groups.set(group, row);
    else together.merge(first, row);
  }
  for (const { first, second } of findNearDuplicates(seeds.map((seed) => seed.text))) {
    together.merge(first, second);
  }
  return Int32Array.from(seeds.keys(), (row) => together.find(row));
}

function buildBlocks(seeds: readonly Seed[], names: Int32Array): Block[] {
  const blocks = new Map<number, Block>();
  // In the order of ids, so that the order of rows decides nothing.
  const byId = seeds.map((_, row) => row).sort((a, b) => (seeds[a].id < seeds[b].id ? -1 : 1));
  for (const row of byId) {
    const name = names[row];
    const block: Block = blocks.get(name) ?? { key: seeds[row].id, rows: [], strata: new Map() };
    blocks.set(name, block);
    block.rows.push(row);
    for (const stratum of strataOf(seeds[row])) {
      block.strata.set(stratum, (block.strata.get(stratum) ?? 0) + 1);
    }
  }
  return [...blocks.values()];
}

/**
 * Deals seeds into folds for cross-validation. Seeds of one `group`, and near-duplicates, share a fold; beyond
 * that every fold gets its share of each frame in each language and source: the largest blocks first, each to
 * the fold that holds least of what it brings (after Sechidis, Tsoumakas and Vlahavas, "On the stratification
 * of multi-label data", ECML PKDD 2011). The same seeds in any order give the same folds.
 * @param folds how many, at least 2
 * @param seed another number deals anew
 * @param names the block of every seed
 * @returns the fold of every row, from 0 to `folds - 1`
 * @throws RiwayaError `bad-usage` if `folds` is not an integer from 2 on, or there are fewer blocks than folds.
 */
export function assignFolds(
  seeds: readonly Seed[],
  folds: number,
  seed = 0,
  names = findBlocks(seeds),
): Int32Array {
  if (!Number.isInteger(folds) || folds < 2) {
    throw new RiwayaError("bad-usage", `${folds} folds: an integer of 2 or more is wanted`);
  }
  const blocks = buildBlocks(seeds, names);
  if (blocks.length < folds) {
    throw new RiwayaError(
      "bad-usage",
      `${folds} folds want as many groups of seeds, and there are ${blocks.length}: add seeds or ask for fewer folds`,
    );
  }

  const order = new Map(blocks.map((block) => [block, hash(`${seed} ${block.key}`)]));
  blocks.sort(
    (a, b) => b.rows.length - a.rows.length || order.get(a)! - order.get(b)! || (a.key < b.key ? -1 : 1),
  );
  const totals = new Map<string, number>();
  for (const { strata } of blocks) {
    for (const [stratum, count] of strata) totals.set(stratum, (totals.get(stratum) ?? 0) + count);
  }

  const held = Array.from({ length: folds }, () => new Map<string, number>());
  const foldByRow = new Int32Array(seeds.length);
  for (const { rows, strata } of blocks) {
    // The fold whose choice adds least to the sum of squared shares over all strata.
    const costs = held.map((counts) => {
      let cost = 0;
      for (const [stratum, count] of strata) {
        cost += (count * (counts.get(stratum) ?? 0)) / totals.get(stratum)!;
      }
      return cost;
    });
    const fold = costs.indexOf(Math.min(...costs));
    for (const row of rows) foldByRow[row] = fold;
    for (const [stratum, count] of strata) {
      held[fold].set(stratum, (held[fold].get(stratum) ?? 0) + count);
    }
  }
  return foldByRow;
}
