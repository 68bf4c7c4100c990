import { z } from "zod";
import { RiwayaError } from "../errors.js";
import type { Taxonomy } from "../frames.js";
import { parseJsonl } from "../jsonl.js";
import { type LabelledLanguage, labelledLanguages } from "../languages.js";
import { detectLanguage } from "../text/language.js";
import { describeUnknownFrame } from "../unknown-frame.js";
import type { Seed } from "./seeds.js";

const rowSchema = z.record(z.string(), z.unknown(), {
  error: 'no seed: {"text": "…", "labels": ["…"]} is wanted, one a line',
});
type Row = Readonly<z.infer<typeof rowSchema>>;

interface Place {
  readonly file: string;
  readonly line: number;
  readonly row: Row;
}

/** Stops at a field, with what it should be. */
function fail({ file, line }: Pick<Place, "file" | "line">, problem: string): never {
  throw new RiwayaError("bad-input", `${file}:${line}: ${problem}`);
}

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

const isAbsent = (value: unknown): value is undefined | null => value === undefined || value === null;

function readTextField(place: Place): string {
  const { text } = place.row;
  if (isAbsent(text)) {
    const fields = Object.keys(place.row).map((name) => `"${name}"`);
    fail(place, `text: is missing (the row has ${fields.join(", ") || "nothing"}); the sentence goes there`);
  }
  if (typeof text !== "string" || text.trim() === "")
    fail(place, `text: ${show(text)}: a sentence is wanted`);
  return text;
}

function readLabels(place: Place, known: readonly string[] | undefined): string[] {
  const { labels, label } = place.row;
  const given = labels ?? label;
  if (isAbsent(given)) fail(place, "labels: is missing; [] says that the sentence carries no frame");
  const list = typeof given === "string" ? [given] : given;
  if (!Array.isArray(list)) fail(place, `labels: ${show(given)}: frame ids are wanted, ["…"], or []`);
  for (const id of list) {
    if (typeof id !== "string" || id === "") fail(place, `labels: ${show(id)}: a frame id is wanted`);
    if (known && !known.includes(id)) fail(place, `labels: ${describeUnknownFrame(id, known)}`);
  }
  return [...new Set(list as string[])].sort();
}

function readName(place: Place, field: string): string | undefined {
  const value = place.row[field];
  if (isAbsent(value)) return undefined;
  if (typeof value === "number" || (typeof value === "string" && value !== "")) return String(value);
  return fail(place, `${field}: ${show(value)}: a text or a number is wanted`);
}

/** The language that a row names, its region left out; undefined where it names none. */
function readLanguage(place: Place): LabelledLanguage | undefined {
  const tag = place.row.language ?? place.row.lang;
  if (isAbsent(tag) || tag === "") return undefined;
  const code = typeof tag === "string" ? tag.toLowerCase().split(/[-_]/)[0] : undefined;
  const language = labelledLanguages.find((candidate) => candidate === code);
  return language ?? fail(place, `language: ${show(tag)}: ${labelledLanguages.join(" or ")} is wanted`);
}

/** The language of most of these texts, for one that does not say its own. */
function commonLanguage(languages: readonly (LabelledLanguage | undefined)[]): LabelledLanguage | undefined {
  const count = (language: LabelledLanguage) => languages.filter((other) => other === language).length;
  const [most] = [...labelledLanguages].sort((a, b) => count(b) - count(a));
  return count(most) > 0 ? most : undefined;
}

/**
 * Reads annotated sentences of anyone's: JSON Lines with `text` and `labels` (or one `label`), in any order; `id`, `language` (or
 * `lang`) and `group` where known. Without an id a row is called `file:line`; without a language it is detected, and where a text
 * does not tell, that of most of the file is taken. Other fields are passed over. ({@link parseSeeds} holds the seeds of this
 * package to more.)
 * @param file named in errors
 * @param taxonomy when given, labels must be its frames
 * @throws RiwayaError `bad-input` that names `file:line`, the field and what to do
 */
export function parseOwnSeeds(content: string, file: string, taxonomy?: Taxonomy): Seed[] {
  const known = taxonomy?.frames.map((frame) => frame.id);
  const lines = new Map<string, number>();
  const rows = parseJsonl(content, rowSchema, file).map(({ line, value: row }) => {
    const place: Place = { file, line, row };
    const text = readTextField(place);
    const detected = readLanguage(place) ?? detectLanguage(text);
    const id = readName(place, "id") ?? `${file}:${line}`;
    const earlier = lines.get(id);
    if (earlier !== undefined) fail(place, `id: "${id}" is already on line ${earlier}; rename or drop one`);
    lines.set(id, line);
    const group = readName(place, "group");
    const seed = { id, text, labels: readLabels(place, known), ...(group !== undefined && { group }) };
    return { line, seed, language: detected === "other" ? undefined : detected };
  });
  const common = commonLanguage(rows.map(({ language }) => language));
  return rows.map(({ line, seed: { id, text, ...rest }, language = common }) => {
    if (language === undefined) {
      fail({ file, line }, `language: cannot be told from the text; add "language": "ar" or "en"`);
    }
    return { id, text, language, ...rest };
  });
}
