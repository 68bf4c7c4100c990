import { z } from "zod";
import { RiwayaError } from "../errors.js";
import type { Taxonomy } from "../frames.js";
import { parseJsonl } from "../jsonl.js";
import { labelledLanguages } from "../languages.js";
import { describeUnknownFrame } from "../unknown-frame.js";

const phrase = z.string().min(1);

/** One annotated sentence, as a line of `seeds/*.jsonl` holds it. */
export const seedSchema = z.strictObject({
  /** Unique among all seeds, and for good: `source-0001`. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "an id is lower-case letters, digits and hyphens"),
  text: z.string().regex(/\S/, "a seed needs a text"),
  language: z.enum(labelledLanguages),
  /** The frames that the sentence carries, sorted; often none. */
  labels: z.array(z.string()),
  /** Seeds of one group stay in one fold: they share wording, not labels. */
  group: phrase.optional(),
  /** Whose words carry the sentence. */
  voice: z.enum(["author", "reported", "quoted"]).optional(),
  /** The sentence before it. */
  prev: phrase.optional(),
  /** By frame, the phrases of `text` that carry the label. */
  cues: z.record(z.string(), z.array(phrase).min(1)).optional(),
  /** Phrases of `text` that name who speaks, who is meant, who backs and who is backed. */
  roles: z
    .strictObject({
      speaker: phrase.optional(),
      target: phrase.optional(),
      backer: phrase.optional(),
      beneficiary: phrase.optional(),
    })
    .optional(),
  /** A careful second reader could well decide otherwise. */
  borderline: z.boolean().optional(),
  note: phrase.optional(),
});
export type Seed = z.infer<typeof seedSchema>;

/**
 * Checks what a schema cannot: labels sorted and single, cues only for labels, every cue and role a phrase of
 * the text and, given a taxonomy, every label one of its frames.
 * @param where stands before the message, as `file:line`
 * @throws RiwayaError `bad-input` that names the place and the value.
 */
export function checkSeed(seed: Seed, where: string, taxonomy?: Taxonomy): void {
  const fail = (problem: string): never => {
    throw new RiwayaError("bad-input", `${where}: ${problem}`);
  };

  const { text, labels, cues = {}, roles = {} } = seed;
  const known = taxonomy?.frames.map((frame) => frame.id);
  for (const [index, label] of labels.entries()) {
    if (known && !known.includes(label)) {
      fail(describeUnknownFrame(label, known));
    }
    if (labels.indexOf(label) !== index) fail(`label "${label}" twice; name it once`);
    if (index > 0 && label < labels[index - 1]) {
      fail(`labels out of order: "${label}" comes before "${labels[index - 1]}"`);
    }
  }
  for (const [frame, phrases] of Object.entries(cues)) {
    if (!labels.includes(frame)) fail(`cues for "${frame}", which is not among the labels`);
    for (const cue of phrases) {
      if (!text.includes(cue)) fail(`${frame} cue "${cue}" is not in the text; copy it letter by letter`);
    }
  }
  for (const [role, words] of Object.entries(roles)) {
    if (!text.includes(words)) fail(`${role} "${words}" is not in the text; copy it letter by letter`);
  }
}

/**
 * Reads a file of seeds and checks every one.
 * @param content JSON Lines
 * @param file named in errors
 * @param taxonomy when given, labels must be its frames
 * @throws RiwayaError `bad-input` at the first line that is not a seed, fails {@link checkSeed} or repeats an id.
 */
export function parseSeeds(content: string, file: string, taxonomy?: Taxonomy): Seed[] {
  const lines = new Map<string, number>();
  return parseJsonl(content, seedSchema, file).map(({ line, value: seed }) => {
    checkSeed(seed, `${file}:${line}`, taxonomy);
    const earlier = lines.get(seed.id);
    if (earlier !== undefined) {
      throw new RiwayaError("bad-input", `${file}:${line}: id "${seed.id}" is already on line ${earlier}`);
    }
    lines.set(seed.id, line);
    return seed;
  });
}

/** The set that a seed was written in: its id without the number at the end (`en-news-1-0042` → `en-news-1`, `my.jsonl:3` → `my.jsonl`). */
export function seedSource(id: string): string {
  return id.replace(/[-:]\d+$/, "");
}
