import { z } from "zod";
import { RiwayaError } from "../errors.js";
import { checkSchema } from "../schema.js";
import { collectAnnotators } from "./annotators.js";
import { type Collection, createCollection } from "./collection.js";
import type {
  AnnotatedLabel,
  AnnotatedSpan,
  Annotator,
  ParsedDocuments,
  ParseOptions,
  TextFile,
} from "./document.js";
import { omit } from "./json-object.js";
import { readId, readRows, readText } from "./rows.js";
import { checkLabel, createSpanReader } from "./span-reader.js";

const id = z.union([z.string(), z.number()]);

const taskSchema = z.looseObject({
  spans: z
    .array(
      z.looseObject({
        start: z.int(),
        end: z.int(),
        label: z.string(),
        text: z.string().nullish(),
        score: z.number().nullish(),
        note: z.string().nullish(),
        source: z.string().nullish(),
      }),
    )
    .nullish(),
  label: z.string().nullish(),
  accept: z.array(id).nullish(),
  answer: z.enum(["accept", "reject", "ignore"]).nullish(),
  _input_hash: id.nullish(),
  _annotator_id: z.string().nullish(),
  _session_id: z.string().nullish(),
  _model: z.string().nullish(),
});
type Task = z.infer<typeof taskSchema>;

/** Fields that are read, or made anew when written; all others are kept. */
const ownFields = ["spans", "label", "accept", "options", "answer", "tokens", "_annotator_id", "_model"];

/** A document in the making: Prodigy writes a row for every question and annotator. */
interface Draft {
  readonly id: string | number;
  readonly text: string;
  readonly meta: Readonly<Record<string, unknown>>;
  readonly place: string;
  readonly layers: { readonly annotator?: Annotator }[];
  readonly spans: Map<string, AnnotatedSpan>;
  readonly labels: Map<string, AnnotatedLabel>;
}

/**
 * Reads Prodigy's JSON Lines (`db-out`): `spans`, the `accept`ed `options` of a choice, and the `label` of a binary question.
 * Rows of one `_input_hash` (and `id`, if any) are one document, whoever answered and whatever the question was. A rejected label does not
 * hold; rejected spans and ignored rows are left out with a warning. A row without `answer` that names a model is a
 * prediction, and one without labels too is not annotated yet. `_input_hash` and all other fields are kept, tokens are not: they follow from text and spans.
 *
 * Offsets count code points, since spans are those of Python strings (`Doc.char_span` of spaCy;
 * prodi.gy/docs/api-interfaces, "ner_manual": character offsets, `token_start` and the inclusive `token_end`).
 * @throws RiwayaError `bad-input` with `file:line`
 */
export function parseProdigy(files: readonly TextFile[], options: ParseOptions = {}): ParsedDocuments {
  const collection = createCollection(options);
  const drafts = new Map<string, Draft>();
  for (const { row, place } of readRows(files)) {
    const task = checkSchema(taskSchema, row, "bad-input", place);
    const draft = findDraft(drafts, task, place, options.textField ?? "text");
    readTask(task, draft, place, options, collection);
  }
  for (const { layers, spans, labels, ...draft } of drafts.values()) {
    const annotators = collectAnnotators(layers);
    collection.add({ ...draft, spans: [...spans.values()], labels: [...labels.values()], annotators });
  }
  return collection.finish();
}

function findDraft(drafts: Map<string, Draft>, task: Task, place: string, textField: string): Draft {
  const text = readText(task, textField, place);
  const hash = task._input_hash ?? undefined;
  // Without a hash, rows of one id are one document only where they say who answered.
  const by = task._annotator_id ?? task._model;
  const isNamed = hash !== undefined || (by && task.id !== undefined);
  const key = JSON.stringify(isNamed ? [hash, task.id] : place);
  const known = drafts.get(key);
  if (known !== undefined && known.text !== text) {
    throw new RiwayaError(
      "bad-input",
      `${place}: not the text of ${known.place}, though ${hash === undefined ? `id ${JSON.stringify(task.id)}` : `_input_hash ${hash}`} is the same; annotators must have had one text: convert the files one by one`,
    );
  }
  const draft = known ?? {
    id: readId(task, place),
    text,
    meta: omit(task, ["id", textField, ...ownFields]),
    place,
    layers: [],
    spans: new Map(),
    labels: new Map(),
  };
  drafts.set(key, draft);
  return draft;
}

function readTask(
  task: Task,
  draft: Draft,
  place: string,
  options: ParseOptions,
  { warnings }: Collection,
): void {
  const { answer, spans, label, accept } = task;
  if (answer === "ignore" || (answer === "reject" && !label)) {
    warnings.add(answer === "ignore" ? "an ignored row is left out" : "a rejected row is left out", place);
    return;
  }
  const annotator = readAnnotator(task);
  const isOpen = !answer && annotator === undefined && !label && !spans?.length && !accept?.length;
  if (isOpen) return;
  const by = annotator === undefined ? {} : { annotator: annotator.name };
  draft.layers.push(annotator === undefined ? {} : { annotator });
  if (label) checkLabel(label, place, options.frames);
  if (answer === "reject") return;
  const reader = createSpanReader(draft.text, "code-points", options);
  for (const { start, end, label: spanLabel, text, score, note } of spans ?? []) {
    const words = typeof text === "string" ? { words: text } : {};
    const more = { ...(typeof score === "number" && { score }), ...(typeof note === "string" && { note }) };
    const span = reader.read({ start, end, label: spanLabel, ...words, ...more, ...by }, place);
    draft.spans.set(JSON.stringify([span.start, span.end, span.label, span.annotator]), span);
  }
  for (const chosen of [...(accept ?? []).map(String), ...(label ? [label] : [])]) {
    checkLabel(chosen, place, options.frames);
    draft.labels.set(JSON.stringify([chosen, by.annotator]), { label: chosen, ...by });
  }
}

function readAnnotator(task: Task): Annotator | undefined {
  const model = task._model ?? task.spans?.find(({ source }) => source)?.source;
  if (!task.answer && model) return { name: model, model: true };
  const name = task._annotator_id ?? task._session_id;
  return name ? { name } : undefined;
}
