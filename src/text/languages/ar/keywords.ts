import type { KeywordTable } from "../../keyword-table.js";

/** Proclitics before a keyword: و ف, then ب ك ل, then ال; ل and ال make لل. */
export const keywords: KeywordTable = {
  prefix: "[وف]?(?:[بك]?(?:ال)?|لل?)",
  article: { written: "ال", forms: "[وف]?(?:[بك]?ال|لل)" },
};
