import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { readJsonRows } from "../../batch/results/read-rows.js";
import { createTask } from "../../exchange/label-studio-tasks.js";
import { documentFromJson, type JsonRow } from "../../exchange/labelled-row.js";
import { createWarnings } from "../../exchange/warnings.js";
import type { Convert } from "./formats.js";

/**
 * Makes tasks with predictions for Label Studio of a file of JSON Lines with texts, one row after the other: a task is an
 * article with its sentences labelled, or a sentence with choices.
 */
export const convertToLabelStudio: Convert = async (from, to, _settings, provenance) => {
  // Rows of sentences do not say which model labelled them.
  const model = `${provenance.model.name} ${provenance.model.version}`;
  await pipeline(async function* () {
    let separator = "[\n";
    for await (const { row } of readJsonRows(from)) {
      const document = documentFromJson(row as JsonRow, {}, model);
      yield separator + JSON.stringify(createTask(document, {}, createWarnings()));
      separator = ",\n";
    }
    yield separator === "[\n" ? "[]\n" : "\n]\n";
  }, createWriteStream(to));
};
