import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";

/** Hexadecimal digits for each input. */
const digits = 8;

/**
 * What identifies the inputs of a run: their paths, sizes and times of change, eight hexadecimal digits each, in order.
 * @param streamName the name of the input that is no file, and stands for itself
 */
export async function fingerprintInputs(paths: readonly string[], streamName: string): Promise<string> {
  let inputs = "";
  for (const path of paths) {
    // What cannot be read is rejected when its turn comes.
    const found = path === streamName ? undefined : await stat(path).catch(() => undefined);
    const facts = [path, ...(found?.isFile() ? [found.size, Math.floor(found.mtimeMs)] : [])];
    inputs += createHash("sha256").update(JSON.stringify(facts)).digest("hex").slice(0, digits);
  }
  return inputs;
}

/** The first of the inputs that is not what it was, in words; nothing when all are. */
export function describeInputChange(
  before: string,
  now: string,
  paths: readonly string[],
): string | undefined {
  if (before === now) return undefined;
  const [then, here] = [before.length / digits, now.length / digits];
  for (let index = 0; index < Math.min(then, here); index += 1) {
    const at = index * digits;
    if (before.slice(at, at + digits) !== now.slice(at, at + digits)) {
      return `input ${index + 1} of ${then} was another or has changed since (now ${paths[index]})`;
    }
  }
  return `the number of inputs was ${then}, now ${here}`;
}
