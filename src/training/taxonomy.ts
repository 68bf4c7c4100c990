import { RiwayaError } from "../errors.js";
import { type Taxonomy, taxonomySchema } from "../frames.js";
import { checkSchema } from "../schema.js";

/**
 * Parses a taxonomy, as `seeds/taxonomy.json` holds it.
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
  return checkSchema(taxonomySchema, raw, "bad-input", file);
}
