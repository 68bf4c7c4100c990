import { z } from "zod";
import { RiwayaError } from "../errors.js";
import { frameSchema, type Taxonomy, taxonomySchema } from "../frames.js";
import { checkSchema } from "../schema.js";

const text = z.string().min(1);
const phrases = z.array(text).default([]);

/** A frame as people write it: all but the id may be left out. */
const writtenFrameSchema = z
  .strictObject({
    id: frameSchema.shape.id,
    names: z.strictObject({ ar: text.optional(), en: text.optional() }).default({}),
    definition: text.optional(),
    examples: z.strictObject({ yes: phrases, no: phrases }).optional(),
    keywords: z.strictObject({ ar: phrases, en: phrases }).default({ ar: [], en: [] }),
  })
  .transform(({ id, names: { ar, en }, definition, examples, keywords }) => ({
    id,
    names: { ar: ar ?? en ?? id, en: en ?? ar ?? id },
    definition: definition ?? en ?? ar ?? id,
    ...(examples && { examples }),
    keywords,
  }));

const writtenTaxonomySchema = z.strictObject({ frames: z.array(writtenFrameSchema) }).pipe(taxonomySchema);

/**
 * Parses a taxonomy, as `seeds/taxonomy.json` holds it: `{"frames": [{"id", "names", "definition", "examples", "keywords"}]}`. A
 * name that is missing in one language is taken from the other, or the id.
 * @param content JSON
 * @param file named in errors
 * @throws RiwayaError `bad-input` that names the file and what does not fit.
 */
export function parseTaxonomy(content: string, file: string): Taxonomy {
  let raw: unknown;
  try {
    raw = JSON.parse(content);
  } catch (cause) {
    throw new RiwayaError("bad-input", `${file}: not JSON: ${(cause as Error).message}`, { cause });
  }
  return checkSchema(writtenTaxonomySchema, raw, "bad-input", file);
}
