import { realpath } from "node:fs/promises";
import { resolve } from "node:path";
import { findInputs } from "../../batch/articles/find-inputs.js";
import { RiwayaError } from "../../errors.js";
import { standardInput } from "../input.js";
import type { Io } from "../io.js";
import type { LabelOptions } from "./options.js";

/**
 * The paths of the inputs, in the order they were named; standard input where none is. What this run writes is left out of
 * folders and patterns.
 * @throws RiwayaError `bad-usage`, `bad-input` for what is not there
 */
export async function listInputs(
  { patterns, out, errors }: Pick<LabelOptions, "patterns" | "out" | "errors">,
  isTerminal: Pick<Io["isTerminal"], "stdin">,
): Promise<string[]> {
  if (patterns.length === 0 && isTerminal.stdin) {
    throw new RiwayaError("bad-usage", "nothing to label: name a file, or send text to standard input");
  }
  if (patterns.length === 0) return [standardInput];
  const at = patterns.indexOf(standardInput);
  if (at !== patterns.lastIndexOf(standardInput)) {
    throw new RiwayaError("bad-usage", "standard input (-) can be read once only");
  }
  const before = at === -1 ? patterns : patterns.slice(0, at);
  const after = at === -1 ? [] : patterns.slice(at + 1);
  const found = [
    ...(await findInputs(before)),
    ...(at === -1 ? [] : [standardInput]),
    ...(await findInputs(after)),
  ];
  return leaveOutOwn(
    found,
    patterns,
    [out, errors].filter((path) => path !== undefined),
  );
}

/** The output may lie in the folder that is read. */
async function leaveOutOwn(
  paths: readonly string[],
  patterns: readonly string[],
  own: readonly string[],
): Promise<string[]> {
  if (own.length === 0) return [...paths];
  const endings = ["", ".partial", ".journal", ".converted", ".lock"];
  const names = own.flatMap((path) => endings.map((ending) => `${path}${ending}`));
  const written = new Set(await Promise.all(names.map(identify)));
  const kept: string[] = [];
  for (const path of paths) {
    if (!written.has(await identify(path))) kept.push(path);
    else if (patterns.includes(path)) {
      throw new RiwayaError("bad-usage", `${path} is an input and would be written to: name another --out`);
    }
  }
  return kept;
}

const identify = (path: string) => realpath(path).catch(() => resolve(path));
