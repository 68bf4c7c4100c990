import type { LabelledRow } from "../article.js";
import type { AnnotatedDocument, ParseOptions } from "./document.js";
import { createTask } from "./label-studio-tasks.js";
import { documentFromRow, documentFromSentence } from "./labelled-row.js";
import { createWarnings } from "./warnings.js";

export interface LabelStudioSettings extends Pick<ParseOptions, "spans"> {
  /** What a task is. @default "article" */
  readonly rows?: "article" | "sentence";
}

/** Writes labelled articles, as they come, as tasks with predictions for Label Studio: one JSON array. */
export interface LabelStudioFormatter {
  begin(): string;
  row(row: LabelledRow): Iterable<string>;
  end(): string;
}

/** A formatter of one run: it knows whether a task has been written, so that commas stand between tasks. */
export function formatLabelStudioResults(settings: LabelStudioSettings = {}): LabelStudioFormatter {
  let separator = "\n";
  return {
    begin: () => "[",
    *row(row) {
      for (const task of listTasks(row, settings)) {
        yield separator + task;
        separator = ",\n";
      }
    },
    end: () => "\n]\n",
  };
}

/** The tasks of one labelled article, each as JSON. */
function* listTasks(row: LabelledRow, settings: LabelStudioSettings = {}): Generator<string> {
  for (const document of listDocuments(row, settings)) {
    // A row has one model and no persons, so that nothing is lost; only the scores of several choices are.
    yield JSON.stringify(createTask(document, {}, createWarnings()));
  }
}

function* listDocuments(row: LabelledRow, settings: LabelStudioSettings): Generator<AnnotatedDocument> {
  if (settings.rows !== "sentence") {
    yield documentFromRow(row, settings);
    return;
  }
  const model = `${row.model.name} ${row.model.version}`;
  for (const [index, sentence] of row.sentences.entries()) {
    yield documentFromSentence(sentence, { id: row.id, index, model }, row.fields);
  }
}
