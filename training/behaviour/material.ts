import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { parseJsonl } from "../../src/jsonl.js";
import type { LabelledLanguage } from "../../src/languages.js";

const folder = new URL("../../test/behaviour/", import.meta.url);

const bulletSchema = z.strictObject({
  /** `frame/yes|no/name`: a point of the annotation guide's Yes or No list. */
  bullet: z.string().regex(/^[a-z-]+\/(yes|no)\/[a-z-]+$/),
  meaning: z.string().min(1),
});
export type Bullet = z.infer<typeof bulletSchema>;

const minimumSchema = z.strictObject({
  bullet: z.string(),
  text: z.string().min(1),
  labels: z.array(z.string()),
});
/** A short unambiguous sentence for a bullet of the guide, with all its labels. */
export type MinimumCase = z.infer<typeof minimumSchema>;

const directionSchema = z.strictObject({
  kind: z.string(),
  frame: z.string(),
  /** Carries the frame … */
  with: z.string().min(1),
  /** … and this, a small edit of it, does not. */
  without: z.string().min(1),
});
export type DirectionPair = z.infer<typeof directionSchema>;

const actorSchema = z.strictObject({
  slot: z.string(),
  text: z.string().min(1),
  /** Country: two actors at home in one country never meet in a sentence, since neither is foreign to the other. */
  home: z.string().optional(),
  /** Grammatical gender, where the language has verbs agree with it. */
  gender: z.enum(["f", "m"]).optional(),
});
/** Something that fills a slot of a template: a state, a group, a person, a number … */
export type Actor = z.infer<typeof actorSchema>;

const templateSchema = z.strictObject({ text: z.string().min(1) });

/** The behaviour tests of one language. */
export interface BehaviourMaterial {
  readonly minimum: readonly MinimumCase[];
  readonly directions: readonly DirectionPair[];
  readonly actors: readonly Actor[];
  /** Sentences with slots: `{STATE}`; `{STATE:f}` for fillers of that gender; `{STATE2}` for another of the same. */
  readonly templates: readonly string[];
}

function readRows<T>(name: string, schema: z.ZodType<T>): T[] {
  const file = fileURLToPath(new URL(name, folder));
  return parseJsonl(readFileSync(file, "utf8"), schema, file).map(({ value }) => value);
}

/** Reads the points of the annotation guide that minimum functionality is tested for. */
export function readBullets(): Bullet[] {
  return readRows("bullets.jsonl", bulletSchema);
}

/**
 * Reads the behaviour tests of a language from test/behaviour.
 * @throws RiwayaError `bad-input` at the first row that does not fit.
 */
export function readBehaviourMaterial(language: LabelledLanguage): BehaviourMaterial {
  const frames = ["denial", "foreign-backing", "terror-labelling"];
  return {
    minimum: frames.flatMap((frame) => readRows(`${language}/${frame}.jsonl`, minimumSchema)),
    directions: readRows(`${language}/directions.jsonl`, directionSchema),
    actors: readRows(`${language}/actors.jsonl`, actorSchema),
    templates: readRows(`${language}/templates.jsonl`, templateSchema).map(({ text }) => text),
  };
}
