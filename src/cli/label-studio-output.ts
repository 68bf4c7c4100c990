import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { readLines } from "../batch/articles/lines.js";
import { openSource } from "../batch/articles/source.js";
import { createTask } from "../exchange/label-studio-tasks.js";
import { documentFromJson, type JsonRow } from "../exchange/labelled-row.js";
import { createWarnings } from "../exchange/warnings.js";
import type { Convert } from "./formats.js";

const decoder = new TextDecoder();

/**
 * Makes tasks with predictions for Label Studio of a file of JSON Lines with texts, one row after the other: a task is an
 * article with its sentences labelled, or a sentence with choices.
 */
export const convertToLabelStudio: Convert = async (from, to, _settings, provenance) => {
  // Rows of sentences do not say which model labelled them.
  const model = `${provenance.model.name} ${provenance.model.version}`;
  await pipeline(async function* () {
    let separator = "[\n";
    for await (const { bytes } of readLines(openSource({ name: from, stream: createReadStream(from) }))) {
      const document = documentFromJson(JSON.parse(decoder.decode(bytes)) as JsonRow, {}, model);
      yield separator + JSON.stringify(createTask(document, {}, createWarnings()));
      separator = ",\n";
    }
    yield separator === "[\n" ? "[]\n" : "\n]\n";
  }, createWriteStream(to));
};
