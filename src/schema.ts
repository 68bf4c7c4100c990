import { z } from "zod";
import { RiwayaError, type RiwayaErrorCode } from "./errors.js";

/**
 * Checks data against a schema.
 * @param where named in errors: a file, `file:line`, or what the data is
 * @returns the data as the schema gives it, defaults filled in
 * @throws RiwayaError with this code that names the place, the field and what was expected.
 */
export function checkSchema<T>(schema: z.ZodType<T>, raw: unknown, code: RiwayaErrorCode, where: string): T {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new RiwayaError(code, `${where}: ${z.prettifyError(parsed.error)}`, { cause: parsed.error });
}
