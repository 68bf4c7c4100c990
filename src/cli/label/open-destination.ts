import { stat } from "node:fs/promises";
import type { Claim, RunIdentity } from "../../batch/run/index.js";
import type { Io } from "../io.js";
import { type Destination, openFiles, openSpool, openStdout } from "./destination.js";
import { type OutputFormat, outputFormats } from "./formats.js";
import type { LabelOptions } from "./options.js";

/**
 * Looks at what is in the place of the files to write.
 * @throws RiwayaError `bad-usage`
 */
export async function claimOutput(options: LabelOptions): Promise<Claim> {
  const { out, errors, resume, force } = options;
  if (out === undefined && errors === undefined && !resume) return { kind: "fresh" };
  const { claimFiles } = await import("../../batch/run/claim.js");
  return claimFiles(
    { ...(out !== undefined && { out }), ...(errors !== undefined && { errors }) },
    { resume, force },
  );
}

/** Opens what the results go to. */
export async function openDestination(
  options: LabelOptions,
  claim: Exclude<Claim, { kind: "whole" }>,
  identity: RunIdentity,
  head: string,
  io: Io,
): Promise<Destination> {
  const { convert }: OutputFormat = outputFormats[options.format];
  const { out, errors, gzip, order } = options;
  if (out === undefined && convert === undefined && order === undefined) return openStdout(io, head, errors);
  const { openRunFiles } = await import("../../batch/run/run-files.js");
  const open = (path: string) =>
    openRunFiles({ out: path, ...(errors !== undefined && { errors }), claim, identity, gzip, head });
  return out === undefined ? openSpool(io, open) : openFiles(await open(out));
}

/** Bytes of all inputs; nothing where the size of one is not known. */
export async function measureInputs(paths: readonly string[]): Promise<number | undefined> {
  let total = 0;
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile()) return undefined;
    total += found.size;
  }
  return total;
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "no space left on the disk",
  EDQUOT: "the quota of the disk is used up",
  EFBIG: "the file is larger than it may be",
  EIO: "the disk failed",
  ENOENT: "its folder does not exist",
  EACCES: "permission denied",
  EROFS: "the disk can only be read",
};

/** An error of writing that says what to do; any other comes back as it is. */
export async function describeWriteFailure(
  error: unknown,
  { out, errors }: Pick<LabelOptions, "out" | "errors">,
): Promise<unknown> {
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  if (out === undefined || code === undefined || syscall === undefined) return error;
  const { partialOf } = await import("../../batch/run/claim.js");
  const file = errors !== undefined && path === partialOf(errors) ? errors : out;
  return new Error(
    `${file} cannot be written: ${reasons[code] ?? code}; once that is mended, --resume goes on where it ended`,
    { cause: error },
  );
}
