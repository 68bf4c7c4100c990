import { createWriteStream } from "node:fs";
import { open, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { readJsonRows } from "../../batch/results/read-rows.js";
import { certaintyOfJson, type JsonRow } from "../../exchange/labelled-row.js";
import { createUncertaintyOrder } from "../../exchange/uncertainty.js";
import type { Convert } from "./formats.js";

/**
 * Sorts the rows of a file of JSON Lines, articles or sentences, least certain first. The rows stay on disk: memory holds
 * sixteen bytes of each, and four more while they are sorted.
 */
export async function sortByUncertainty(from: string, to: string): Promise<void> {
  const order = createUncertaintyOrder();
  for await (const { row, length } of readJsonRows(from)) {
    order.add(certaintyOfJson(row as JsonRow), length);
  }
  const file = await open(from);
  try {
    await pipeline(async function* () {
      for (const { offset, length } of order.list()) {
        const row = Buffer.alloc(length, "\n");
        await file.read(row, 0, length, offset);
        yield row;
      }
    }, createWriteStream(to));
  } finally {
    await file.close();
  }
}

/** Sorts the rows before the output is made of them. */
export function sortedByUncertainty(convert?: Convert): Convert {
  return async (from, to, settings, provenance) => {
    if (convert === undefined) return sortByUncertainty(from, to);
    const sorted = `${to}.sorted`;
    try {
      await sortByUncertainty(from, sorted);
      await convert(sorted, to, settings, provenance);
    } finally {
      await rm(sorted, { force: true });
    }
  };
}
