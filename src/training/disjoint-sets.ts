/** Sets of rows that are merged and never split (union-find). The name of a set is its smallest row. */
export interface DisjointSets {
  /** Makes one set of the sets of two rows. */
  merge(first: number, second: number): void;
  /** The smallest row of the set that a row is in. */
  find(row: number): number;
}

/** Every row from 0 to `size - 1` in a set of its own. */
export function createDisjointSets(size: number): DisjointSets {
  const parents = Int32Array.from({ length: size }, (_, row) => row);

  function find(row: number): number {
    let root = row;
    while (parents[root] !== root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  function merge(first: number, second: number): void {
    const one = find(first);
    const other = find(second);
    parents[Math.max(one, other)] = Math.min(one, other);
  }

  return { merge, find };
}
