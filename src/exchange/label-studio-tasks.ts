import { type Layer, splitLayers } from "./annotators.js";
import {
  type AnnotatedDocument,
  describeDocument,
  type FormatOptions,
  type FormattedDocuments,
} from "./document.js";
import { omit } from "./json-object.js";
import { createOffsets, type Offsets } from "./offsets.js";
import { createWarnings, type Warnings } from "./warnings.js";

/**
 * Writes tasks for Label Studio to import: what persons have said as annotations, what models have as predictions. The id
 * is a field of the data, since Label Studio numbers tasks itself. Spans come from a control tag `label`, labels of the
 * whole text from `frame`, both of the text `text`: {@link formatLabellingInterface} writes that interface.
 *
 * Offsets count code points; see `parseLabelStudio`.
 */
export function formatLabelStudio(
  documents: readonly AnnotatedDocument[],
  options: FormatOptions = {},
): FormattedDocuments {
  const warnings = createWarnings();
  const tasks = documents.map((document) => JSON.stringify(createTask(document, options, warnings)));
  return {
    files: [{ name: "", content: tasks.length === 0 ? "[]\n" : `[\n${tasks.join(",\n")}\n]\n` }],
    warnings: warnings.list(),
  };
}

/** One task, as JSON. */
export function createTask(document: AnnotatedDocument, options: FormatOptions, warnings: Warnings) {
  const { id, text, meta } = document;
  const layers = splitLayers(document);
  const offsets = createOffsets(text, options.unit ?? "code-points");
  const place = describeDocument(document);
  return {
    data: { ...omit(meta, ["meta"]), id, text },
    ...(meta.meta !== undefined && { meta: meta.meta }),
    annotations: layers
      .filter(({ annotator }) => annotator?.model !== true)
      .map((layer) => ({
        ...nameAnnotator(layer, place, warnings),
        result: listResults(layer, text, offsets, place, warnings),
      })),
    predictions: layers
      .filter(({ annotator }) => annotator?.model === true)
      .map((layer) => ({
        model_version: layer.annotator?.name,
        ...(layer.annotator?.score !== undefined && { score: layer.annotator.score }),
        result: listResults(layer, text, offsets, place, warnings),
      })),
  };
}

/** Label Studio knows annotators by number, or by e-mail. */
function nameAnnotator({ annotator }: Layer, place: string, warnings: Warnings) {
  if (annotator === undefined) return {};
  if (/^(?:0|[1-9]\d{0,14})$/.test(annotator.name)) return { completed_by: Number(annotator.name) };
  if (!annotator.name.includes("@")) {
    warnings.add(
      `annotator "${annotator.name}": Label Studio takes only the e-mail or the number of one of its users`,
      place,
    );
  }
  return { completed_by: { email: annotator.name } };
}

function listResults(layer: Layer, text: string, offsets: Offsets, place: string, warnings: Warnings) {
  const results: object[] = layer.spans.map(({ start, end, label, score, note }, index) => ({
    id: `r${index + 1}`,
    from_name: "label",
    to_name: "text",
    type: "labels",
    value: {
      start: offsets.fromUtf16(start),
      end: offsets.fromUtf16(end),
      text: text.slice(start, end),
      labels: [label],
    },
    ...(score !== undefined && { score }),
    ...(note !== undefined && { meta: { text: note.split("\n") } }),
  }));
  if (layer.labels.length === 0) return results;
  const scores = new Set(layer.labels.map(({ score }) => score));
  const [score] = scores;
  if (scores.size > 1)
    warnings.add("several choices have one score between them; theirs are left out", place);
  results.push({
    id: "choices",
    from_name: "frame",
    to_name: "text",
    type: "choices",
    value: { choices: layer.labels.map(({ label }) => label) },
    ...(scores.size === 1 && score !== undefined && { score }),
  });
  return results;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character]);

/** The labelling interface that a project needs for the tasks of {@link formatLabelStudio}, as XML. */
export function formatLabellingInterface(labels: readonly string[]): string {
  const list = (tag: string) => labels.map((label) => `    <${tag} value="${escapeXml(label)}"/>\n`).join("");
  return `<View>
  <Labels name="label" toName="text">
${list("Label")}  </Labels>
  <Text name="text" value="$text"/>
  <Choices name="frame" toName="text" choice="multiple">
${list("Choice")}  </Choices>
</View>
`;
}
