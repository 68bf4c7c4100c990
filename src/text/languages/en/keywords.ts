import type { KeywordTable } from "../../keyword-table.js";

/** English writes nothing onto a word's beginning. */
export const keywords: KeywordTable = { prefix: "" };
