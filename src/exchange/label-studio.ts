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
import { hintAtFormat, parseJson } from "./json.js";
import { isObject, type JsonObject, omit } from "./json-object.js";
import type { Unit } from "./offsets.js";
import { checkLabel, createSpanReader, type SpanReader } from "./span-reader.js";

const resultSchema = z.looseObject({
  type: z.string(),
  value: z.looseObject({}).default({}),
  score: z.number().nullish(),
  meta: z.looseObject({}).nullish(),
});
type Result = z.infer<typeof resultSchema>;

const annotationSchema = z.looseObject({
  result: z.array(resultSchema),
  was_cancelled: z.boolean().nullish(),
  skipped: z.boolean().nullish(),
  completed_by: z.union([z.number(), z.string(), z.looseObject({})]).nullish(),
  model_version: z.union([z.string(), z.number()]).nullish(),
  score: z.number().nullish(),
});
type Annotation = z.infer<typeof annotationSchema>;

const taskSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).nullish(),
  data: z.looseObject({}),
  annotations: z.array(annotationSchema).nullish(),
  completions: z.array(annotationSchema).nullish(),
  predictions: z.array(annotationSchema).nullish(),
  meta: z.looseObject({}).nullish(),
});
type Task = z.infer<typeof taskSchema>;

/**
 * Reads Label Studio's JSON export: tasks with annotations, of any number of annotators, and predictions. `labels` (or any
 * other result with start and end: `choices` by region too) become spans, results of the whole text become labels.
 * Cancelled annotations are left out; other kinds of results are, with a warning. Of a task its `data` and `meta` are
 * kept, the book-keeping of the export is not.
 *
 * Offsets count code points: since the pull request label-studio-frontend#308 (2021) the editor converts them
 * (`charsToCodePoints` in HumanSignal/label-studio, web/libs/editor/src/utils/selection-tools.js), CR and LF one each. The
 * exports of version 0 have `completions` and count UTF-16 units (HumanSignal/label-studio#1347).
 * @throws RiwayaError `bad-input` with the file and the JSON path
 */
export function parseLabelStudio(files: readonly TextFile[], options: ParseOptions = {}): ParsedDocuments {
  const collection = createCollection(options);
  for (const { name, content } of files) {
    const raw = parseJson(content, name, "label-studio");
    const tasks = Array.isArray(raw) ? raw : [raw];
    for (const [index, task] of tasks.entries()) {
      readTask(task, Array.isArray(raw) ? `${name}: $[${index}]` : `${name}: $`, options, collection);
    }
  }
  return collection.finish();
}

function readTask(raw: unknown, place: string, options: ParseOptions, collection: Collection): void {
  const task = parseTask(raw, place);
  const { textField = "text" } = options;
  const text = task.data[textField];
  if (typeof text !== "string") {
    throw new RiwayaError(
      "bad-input",
      `${place}.data: "${textField}" is missing or no text (there is ${Object.keys(task.data).join(", ") || "nothing"}); --text-field names the one that holds the text`,
    );
  }
  const reader = createSpanReader(text, unitOf(task), options);
  const layers = [...readAnnotations(task, place, collection), ...readPredictions(task, place)].map(
    (source) => ({
      ...source,
      ...readResults(source.results, source.annotator, source.place, reader, options, collection),
    }),
  );
  const id = task.data.id ?? task.id;
  collection.add({
    id: typeof id === "string" || typeof id === "number" ? id : place,
    text,
    spans: layers.flatMap(({ spans }) => spans),
    labels: layers.flatMap(({ labels }) => labels),
    annotators: collectAnnotators(layers),
    meta: { ...omit(task.data, [textField, "id"]), ...(hasFields(task.meta) && { meta: task.meta }) },
    place,
  });
}

const hasFields = (value: unknown): boolean => isObject(value) && Object.keys(value).length > 0;

function parseTask(raw: unknown, place: string): Task {
  if (isObject(raw) && !Object.hasOwn(raw, "data")) {
    const minimal = Object.hasOwn(raw, "annotation_id") || Object.hasOwn(raw, "lead_time");
    throw new RiwayaError(
      "bad-input",
      minimal
        ? `${place}: a JSON-MIN export, which does not say what its fields are; export as JSON`
        : `${place}: no Label Studio task: "data" is missing (there is ${Object.keys(raw).join(", ")}); export as JSON${hintAtFormat(JSON.stringify(raw), "label-studio")}`,
    );
  }
  return checkSchema(taskSchema, raw, "bad-input", place);
}

const unitOf = (task: Task): Unit => (task.completions ? "utf-16" : "code-points");

interface Source {
  readonly annotator?: Annotator;
  readonly results: readonly Result[];
  readonly place: string;
}

function readAnnotations(task: Task, place: string, { warnings }: Collection): Source[] {
  const name = task.completions ? "completions" : "annotations";
  const annotations: readonly Annotation[] = task[name] ?? [];
  return annotations.flatMap(({ result, was_cancelled, skipped, completed_by }, index) => {
    const where = `${place}.${name}[${index}]`;
    if (was_cancelled === true || skipped === true) {
      warnings.add("a cancelled annotation is left out", where);
      return [];
    }
    const by = nameAnnotator(completed_by);
    return [{ ...(by !== undefined && { annotator: { name: by } }), results: result, place: where }];
  });
}

/** The e-mail where there is one, else the number. */
function nameAnnotator(by: Annotation["completed_by"]): string | undefined {
  if (by === null || by === undefined) return undefined;
  const name = isObject(by) ? (by.email ?? by.id) : by;
  return name === undefined || name === null ? undefined : String(name);
}

function readPredictions(task: Task, place: string): Source[] {
  return (task.predictions ?? []).map(({ result, model_version, score }, index) => ({
    annotator: {
      name: String(model_version ?? `prediction ${index + 1}`),
      model: true,
      ...(typeof score === "number" && { score }),
    },
    results: result,
    place: `${place}.predictions[${index}]`,
  }));
}

function readResults(
  results: readonly Result[],
  annotator: Annotator | undefined,
  place: string,
  reader: SpanReader,
  options: ParseOptions,
  { warnings }: Collection,
) {
  const spans: AnnotatedSpan[] = [];
  const labels: AnnotatedLabel[] = [];
  for (const [index, { type, value, score, meta }] of results.entries()) {
    const where = `${place}.result[${index}]`;
    const given = value[type];
    if (!Array.isArray(given) || !given.every((label) => typeof label === "string")) {
      warnings.add(`results of type "${type}" are no labels and left out`, where);
      continue;
    }
    const shared = {
      ...(typeof score === "number" && { score }),
      ...(annotator !== undefined && { annotator: annotator.name }),
    };
    const region = readRegion(value, where);
    for (const label of given) {
      if (region === undefined) {
        checkLabel(label, where, options.frames);
        labels.push({ label, ...shared });
      } else {
        spans.push(reader.read({ ...region, label, ...shared, ...readNote(meta) }, where));
      }
    }
  }
  return { spans, labels };
}

/** @throws RiwayaError `bad-input` for regions of HTML, whose offsets are XPaths */
function readRegion(value: JsonObject, place: string) {
  const { start, end, text } = value;
  if (start === undefined && end === undefined) return undefined;
  if (typeof start === "number" && typeof end === "number") {
    // Version 1 and later write the words only for the reader; an empty string says nothing.
    return { start, end, ...(typeof text === "string" && text !== "" && { words: text }) };
  }
  throw new RiwayaError(
    "bad-input",
    `${place}.value: start is ${JSON.stringify(start)}; regions of HTML or of dialogues are not read: annotate with a Text tag`,
  );
}

function readNote(meta: Result["meta"]): { note?: string } {
  const text = meta?.text;
  const lines = Array.isArray(text) ? text.filter((line) => typeof line === "string") : [];
  return lines.length > 0 ? { note: lines.join("\n") } : {};
}
