import { stat } from "node:fs/promises";
import { RiwayaError } from "../../errors.js";
import { type FoundJournal, findJournal } from "./journal.js";

/** Where a run writes. */
export interface RunPaths {
  /** The output. */
  readonly out?: string;
  /** The rejected inputs. */
  readonly errors?: string;
}

/** What a file is called as long as it is not whole. */
export const partialOf = (path: string) => `${path}.partial`;
/** Where a run keeps how far its output has come. */
export const journalOf = (path: string) => `${path}.journal`;

/** How a run may begin: from the start, where another ended, or not at all, because its output is whole. */
export type Claim =
  | { readonly kind: "fresh" }
  | { readonly kind: "resumed"; readonly journal: FoundJournal }
  | { readonly kind: "whole" };

/**
 * Looks at what is in the place of a run's files, before any work is done.
 * @throws RiwayaError `bad-usage` when a file is there that nobody said to replace or to go on with
 */
export async function claimFiles(
  { out, errors }: RunPaths,
  { resume = false, force = false }: { readonly resume?: boolean; readonly force?: boolean },
): Promise<Claim> {
  if (resume && force) refuse("--resume goes on with a run and --force starts it again: give one of them");
  if (resume && out === undefined) refuse("--resume wants --out FILE: the output that it goes on with");
  for (const path of [out, errors]) if (path !== undefined) await checkRegular(path);
  if (force) return { kind: "fresh" };
  if (!resume || out === undefined) {
    if (out !== undefined) await refuseExisting(out);
    if (errors !== undefined && (await exists(errors)))
      refuse(`${errors} is there already; --force replaces it`);
    return { kind: "fresh" };
  }
  const journal = await findJournal(journalOf(out));
  if (journal !== undefined) return { kind: "resumed", journal };
  if (await holdsSomething(partialOf(out))) {
    refuse(`${partialOf(out)} cannot be gone on with: ${journalOf(out)} is missing; --force starts again`);
  }
  if (await exists(out)) return { kind: "whole" };
  // A run that ends names its rejections after its output: these are of another run.
  if (errors !== undefined && (await exists(errors)))
    refuse(`${errors} is there already, and ${out} is not; --force starts again and replaces it`);
  return { kind: "fresh" };
}

async function refuseExisting(out: string): Promise<void> {
  for (const path of [partialOf(out), journalOf(out)]) {
    if (!(await exists(path))) continue;
    refuse(`${path} is there: an earlier run did not finish; --resume goes on with it, --force starts again`);
  }
  if (await exists(out)) refuse(`${out} is there already; --force replaces it`);
}

/** A device must not be renamed over. */
async function checkRegular(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || found.isFile()) return;
  if (found.isDirectory()) refuse(`${path} is a folder; name a file in it`);
  refuse(`${path} is no regular file; redirect standard output to it instead`);
}

const exists = async (path: string) => (await stat(path).catch(() => undefined)) !== undefined;
const holdsSomething = async (path: string) => ((await stat(path).catch(() => undefined))?.size ?? 0) > 0;

function refuse(message: string): never {
  throw new RiwayaError("bad-usage", message);
}
