const has = (row: object, ...names: readonly string[]): boolean =>
  names.every((name) => Object.hasOwn(row, name));

const signs: readonly (readonly [format: string, fits: (row: Record<string, unknown>) => boolean])[] = [
  ["label-studio", (row) => has(row, "data") && typeof row.data === "object"],
  ["labelled", (row) => has(row, "labels", "confidences") || has(row, "sentences", "passages")],
  ["stand-off", (row) => has(row, "doc", "start", "end", "labels")],
  [
    "prodigy",
    (row) => has(row, "_input_hash") || has(row, "answer") || has(row, "spans") || has(row, "accept"),
  ],
  ["seeds", (row) => has(row, "id", "text", "language", "labels") && holdsStrings(row.labels)],
  ["doccano", (row) => has(row, "text") && (has(row, "label") || has(row, "entities") || has(row, "cats"))],
  ["doccano", (row) => has(row, "text", "labels") && !holdsStrings(row.labels)],
  ["fixtures", (row) => has(row, "text", "labels")],
];

const holdsStrings = (value: unknown): boolean =>
  Array.isArray(value) && value.every((label) => typeof label === "string");

/** The format that one row, or task, is in. */
export function recogniseRow(row: object): string | undefined {
  return signs.find(([, fits]) => fits(row as Record<string, unknown>))?.[0];
}

/** The format that a file looks like, by its beginning; undefined where nothing tells. */
export function recogniseFormat(content: string): string | undefined {
  const text = content.trimStart();
  if (/^[TREAMN]\d+\t/.test(text)) return "brat";
  if (text.startsWith("[")) return "label-studio";
  const row = parseQuietly(text.split("\n", 1)[0]);
  if (row !== undefined) return recogniseRow(row);
  return /^(?:"?[\w-]+"?,)+"?[\w-]+"?\r?\n/.test(text) ? "csv" : undefined;
}

function parseQuietly(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
