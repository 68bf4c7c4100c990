import { z } from "zod";
import { RiwayaError } from "../errors.js";
import type { Taxonomy } from "../frames.js";
import { parseJsonl } from "../jsonl.js";
import { type Language, labelledLanguages } from "../languages.js";
import { describeUnknownFrame } from "../unknown-frame.js";

// Rows come from many hands: an absent field may be written as null, an id as a number.
const nameSchema = z
  .union([z.string().min(1), z.number()])
  .transform(String)
  .nullish()
  .transform((value) => value ?? undefined);

/** A language tag; every language but those that riwaya labels is `other`. */
const languageSchema = z
  .string()
  .regex(
    /^(?:other|und|[a-z]{2}(?:-[A-Za-z0-9]+)*)$/,
    'a language is "ar", "en", another two-letter tag, or "other"',
  )
  .transform((tag): Language => labelledLanguages.find((language) => language === tag.slice(0, 2)) ?? "other")
  .nullish();

const sharedFields = {
  labels: z.array(z.string().min(1)).transform((labels) => [...new Set(labels)].sort()),
  id: nameSchema,
  language: languageSchema,
  lang: languageSchema,
  source: nameSchema,
  outlet: nameSchema,
  group: nameSchema,
  stratum: nameSchema,
  borderline: z.boolean().nullish(),
  cues: z.record(z.string(), z.array(z.string())).nullish(),
};

function readSharedFields(row: z.infer<z.ZodObject<typeof sharedFields>>, doc?: string) {
  return {
    labels: row.labels as readonly string[],
    id: row.id,
    language: row.language ?? row.lang ?? undefined,
    source: row.source ?? row.outlet ?? doc,
    group: row.group,
    stratum: row.stratum,
    borderline: row.borderline ?? false,
    cues: row.cues ?? undefined,
  };
}

/**
 * A row with its own text: `text` and `labels`, and where known `id`, `language` (or `lang`), `source`
 * (or `outlet`, `doc`), `group`, `stratum` (the part of a sample that the row was drawn for), `borderline` and `cues`. Other keys are passed over.
 */
export const fixtureSchema = z
  .object({
    text: z.string({ error: "a row needs `text`, or `doc`, `start` and `end`" }).min(1),
    doc: nameSchema,
    ...sharedFields,
  })
  .transform(({ text, doc, ...row }) => ({ text, ...readSharedFields(row, doc) }));

/** A row that points into a document: `doc`, `start` and `end` (UTF-16) in place of `text`. */
export const standOffSchema = z
  .object({
    doc: z.string().min(1),
    start: z.int().min(0),
    end: z.int().min(1),
    ...sharedFields,
  })
  .refine((row) => row.start < row.end, { error: "`start` must come before `end`", path: ["end"] })
  .transform(({ doc, start, end, ...row }) => ({ doc, start, end, ...readSharedFields(row, doc) }));

/** Where a row was read, for messages. */
export interface RowPlace {
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
}

/** One annotated sentence that evaluation holds a model against. Fixtures of one `group` are resampled together. */
export type Fixture = Readonly<
  Pick<z.infer<typeof fixtureSchema>, "text" | "labels"> & Partial<z.infer<typeof fixtureSchema>>
> &
  RowPlace;

/** One annotated span of a document; `resolveStandOff` makes a fixture of it. */
export type StandOffRow = Readonly<z.infer<typeof standOffSchema>> & RowPlace;

const rowSchema = z.looseObject({}).transform((row, context) => {
  const schema = "doc" in row && !("text" in row) ? standOffSchema : fixtureSchema;
  const parsed = schema.safeParse(row);
  if (parsed.success) return parsed.data;
  for (const { message, path } of parsed.error.issues) context.addIssue({ code: "custom", message, path });
  return z.NEVER;
});

/**
 * Parses a fixture file: JSON Lines of rows with `text`, stand-off rows, or both.
 * Put the result through `resolveStandOff` to have fixtures.
 * @param file kept in the rows and named in errors
 * @throws RiwayaError `bad-input` with `file:line` at the first row that does not fit.
 */
export function parseFixtures(content: string, file: string): (Fixture | StandOffRow)[] {
  return parseJsonl(content, rowSchema, file).map(({ line, value }) => ({ ...value, file, line }));
}

/** `file:line` of a row; where it was not read from a file, its number. */
export function describePlace(row: RowPlace, index: number): string {
  return row.file === undefined ? `fixture ${index + 1}` : `${row.file}:${row.line ?? "?"}`;
}

/** @throws RiwayaError `bad-input` for a label (or a key of `cues`) that the taxonomy does not know. */
export function checkFrames(fixtures: readonly Fixture[], taxonomy: Taxonomy): void {
  const known = new Set(taxonomy.frames.map((frame) => frame.id));
  for (const [index, fixture] of fixtures.entries()) {
    const unknown = [...fixture.labels, ...Object.keys(fixture.cues ?? {})].find(
      (frame) => !known.has(frame),
    );
    if (unknown !== undefined) {
      throw new RiwayaError(
        "bad-input",
        `${describePlace(fixture, index)}: ${describeUnknownFrame(unknown, known)}`,
      );
    }
  }
}
