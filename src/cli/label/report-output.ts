import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { readRows } from "../../batch/results/read-rows.js";
import { createReportFormatter } from "../../report/index.js";
import type { Convert } from "./formats.js";

/** Makes a page of a file of JSON Lines with texts, a row an article. */
export const convertToReport: Convert = async (from, to, _settings, { taxonomy, locale, threshold }) => {
  const page = createReportFormatter({
    taxonomy,
    locale,
    ...(threshold !== undefined && { thresholds: threshold }),
  });
  for await (const row of readRows(from)) page.row(row);
  await pipeline([page.end()], createWriteStream(to));
};
