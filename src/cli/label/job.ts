import type { Article } from "../../article.js";
import type { Rejection } from "../../batch/rejection.js";
import type { Claim, RunIdentity } from "../../batch/run/index.js";
import type { Labeller } from "../../labeller.js";
import { standardInput } from "../input.js";
import type { Io } from "../io.js";
import { readVersion } from "../version.js";
import type { Destination } from "./destination.js";
import { createDuplicates, type Duplicates } from "./duplicates.js";
import { findColumns, type Layout, layOut, reserveNames, takesColumnsFromInput } from "./layout.js";
import { openDestination } from "./open-destination.js";
import type { LabelOptions } from "./options.js";
import { type LabelSource, readSource } from "./source.js";
import { createTally, type Tally, toAdvance } from "./tally.js";
import type { Voice } from "./voice.js";

/** A run of `riwaya label`, before its parts are there. */
export interface JobRequest {
  readonly options: LabelOptions;
  readonly claim: Exclude<Claim, { kind: "whole" }>;
  readonly paths: readonly string[];
  readonly labeller: Labeller;
  readonly io: Io;
  readonly voice: Voice;
}

/** A run of `riwaya label`, ready to go. */
export interface Job extends JobRequest {
  readonly source: AsyncGenerator<Article | Rejection>;
  readonly layout: Layout;
  readonly destination: Destination;
  readonly tally: Tally;
  readonly duplicates: Duplicates;
  /** Bytes of input that were read. */
  readonly bytesRead: () => number;
}

/**
 * Opens what a run reads and writes.
 * @throws RiwayaError `bad-usage` for kept fields that the output cannot have, and a run that is not the one to resume
 */
export async function openJob(request: JobRequest): Promise<Job> {
  const { options, claim, labeller, io, voice } = request;
  const isReserved = reserveNames(options, labeller);
  const duplicates = createDuplicates(request.paths, voice.note);
  const skip = { done: 0, trail: 0 };
  let bytes = 0;
  // Nothing is read before the first article is asked for: what is to be skipped is known by then.
  let source = readInputs(request, skip, duplicates, {
    onBytes(count) {
      bytes += count;
    },
    onSkipped: () => voice.pace.restart(toAdvance(tally, bytes)),
  });
  let columns = options.keep.fields === "all" ? [] : options.keep.fields;
  if (takesColumnsFromInput(options)) {
    if (claim.kind === "resumed") columns = (await import("./identity.js")).columnsOf(claim.journal.identity);
    else ({ columns, source } = await findColumns(source, isReserved));
  }
  const layout = await layOut(options, labeller, columns, isReserved, io, voice.note);
  const identity = await identify(request, columns);
  const head = layout.formatter.begin?.() ?? "";
  const destination = await openDestination(options, claim, identity, head, io);
  skip.done = destination.from.done;
  skip.trail = destination.from.trail;
  const tally = createTally(layout.settings.frames, destination.from.counts);
  return { ...request, source, layout, destination, tally, duplicates, bytesRead: () => bytes };
}

function readInputs(
  { options, paths, io }: JobRequest,
  skip: LabelSource["skip"],
  duplicates: Duplicates,
  listeners: Pick<LabelSource, "onBytes" | "onSkipped">,
): AsyncGenerator<Article | Rejection> {
  const { inputFormat, textField, idField, keep } = options;
  const read = {
    textField,
    idField,
    ...(inputFormat !== undefined && { format: inputFormat }),
    // Where nothing is named, the reader decides: what a page says of itself is kept.
    ...(keep.fields.length > 0 && { keep: keep.fields }),
  };
  return readSource({ paths, io, read, skip, duplicates, ...listeners });
}

/** Only a run with an output can be gone on with. */
async function identify(request: JobRequest, columns: readonly string[]): Promise<RunIdentity> {
  const { options, claim, paths, labeller } = request;
  if (options.out === undefined) return { settings: {}, inputs: "" };
  const { checkSame, describeSettings } = await import("./identity.js");
  const { fingerprintInputs } = await import("../../batch/run/fingerprint.js");
  const settings = describeSettings(options, labeller.model, await readVersion(), columns);
  const identity = { settings, inputs: await fingerprintInputs(paths, standardInput) };
  checkSame(claim, identity, paths, options.out);
  return identity;
}
