import type { RunState } from "../../batch/run/index.js";
import type { ExitCode, InterruptSignal, Io } from "../io.js";
import { loadLabeller } from "../load.js";
import { type OutputFormat, outputFormats } from "./formats.js";
import { listInputs } from "./inputs.js";
import { type Job, openJob } from "./job.js";
import { watchKept } from "./keep.js";
import { lockOutput } from "./lock.js";
import { claimOutput, describeWriteFailure, measureInputs } from "./open-destination.js";
import { type LabelOptions, parseLabelOptions } from "./options.js";
import { createRejectionReport } from "./rejections.js";
import { runLabelling } from "./run.js";
import { stoppable } from "./source.js";
import { formatSummary } from "./summary.js";
import { toAdvance } from "./tally.js";
import { createVoice } from "./voice.js";

/** Inputs up to which nobody needs a summary of what was printed. */
const handful = 5;

/**
 * `riwaya label`: articles in, results out.
 * @param load for tests
 * @returns 1 when an input was rejected and the run went on; 130 or 143 when a signal ended a run that can be resumed
 * @throws RiwayaError `bad-usage`, `bad-input`, `bad-model`, `missing-peer`; an error of the system when writing fails
 */
export async function label(args: readonly string[], io: Io, load = loadLabeller): Promise<ExitCode> {
  const options = parseLabelOptions(args);
  if (options.out === undefined) return await labelTo(options, io, load);
  const unlock = await lockOutput(options.out, io);
  try {
    return await labelTo(options, io, load);
  } finally {
    await unlock();
  }
}

async function labelTo(options: LabelOptions, io: Io, load: typeof loadLabeller): Promise<ExitCode> {
  const claim = await claimOutput(options);
  const paths = await listInputs(options, io.isTerminal);
  let totalBytes: number | undefined;
  const voice = createVoice(io, options.quiet, {
    totalBytes: () => totalBytes,
    besideData: options.out === undefined,
  });
  if (claim.kind === "whole") {
    voice.note(`${options.out} is whole already: there is nothing to resume`);
    return 0;
  }
  const format: OutputFormat = outputFormats[options.format];
  await format.prepare?.();
  const labeller = await load(options.model === undefined ? {} : { model: options.model });
  // Not waited for: there may be millions of files.
  void measureInputs(paths).then((bytes) => {
    totalBytes = bytes;
  });
  try {
    return await runJob(await openJob({ options, claim, paths, labeller, io, voice }));
  } catch (error) {
    throw await describeWriteFailure(error, options);
  } finally {
    voice.pace.clear();
  }
}

/** Labels, and ends in one of four ways: all done, reader gone, stopped by a signal, failed. */
async function runJob(job: Job): Promise<ExitCode> {
  const { options, io, voice, destination, tally, layout } = job;
  const kept = watchKept(options.keep);
  const { source, stop } = stoppable(job.source, (entry) => {
    if ("error" in entry) return entry;
    kept.see(entry);
    return layout.filter(entry);
  });
  let signal: InterruptSignal | undefined;
  const listen = destination.leavesFiles ? io.onInterrupt : undefined;
  const stopListening = listen?.((caught) => {
    signal = caught;
    stop();
    voice.note(`${caught}: what is under way is finished first; once more ends at once`);
  });
  const start = Date.now();
  const before = tally.sentences;
  const rejections = createRejectionReport(options, voice);
  try {
    const { streamed }: OutputFormat = outputFormats[options.format];
    const { readerGone, trail } = await runLabelling({
      source,
      stream: streamOptions(job),
      format: typeof streamed === "string" ? streamed : layout.formatter,
      settings: layout.settings,
      destination,
      tally,
      trail: destination.from.trail,
      errorRows: options.errorRows,
      onRejection: rejections.add,
      onProgress: () => voice.pace.report(toAdvance(tally, job.bytesRead())),
    });
    stopListening?.();
    if (readerGone) {
      await destination.abandon();
      return 0;
    }
    const state: RunState = { done: tally.done, counts: tally.toCounts(), trail };
    if (signal !== undefined) {
      await destination.stop(state);
      const next = options.out === undefined ? "" : "; the same command with --resume goes on";
      voice.warn(`stopped by ${signal} after ${tally.done} inputs${next}`);
      return signal === "SIGINT" ? 130 : 143;
    }
    await finish(job, state);
  } catch (error) {
    stopListening?.();
    await destination.abandon().catch(() => {});
    throw error;
  }
  rejections.end();
  for (const name of kept.absent()) voice.note(`--keep ${name}: no article has such a field`);
  if (options.out !== undefined || job.paths.length > handful) {
    const seconds = (Date.now() - start) / 1000;
    voice.note(
      formatSummary(tally, {
        duplicates: job.duplicates.count,
        seconds,
        sentencesNow: tally.sentences - before,
        ...(options.out !== undefined && { out: options.out }),
        ...(options.errors !== undefined && { errors: options.errors }),
      }),
    );
  }
  return tally.rejected > 0 && !options.errorRows ? 1 : 0;
}

function streamOptions({ options, labeller }: Job) {
  const { model, threshold, concurrency } = options;
  return {
    labeller,
    ...(model !== undefined && { model }),
    ...(threshold !== undefined && { threshold }),
    ...(concurrency !== undefined && { concurrency }),
  };
}

async function finish({ options, layout, destination, labeller }: Job, state: RunState): Promise<void> {
  const { convert: plain }: OutputFormat = outputFormats[options.format];
  const convert =
    options.order === undefined ? plain : (await import("./uncertainty-order.js")).sortedByUncertainty(plain);
  const { model, taxonomy } = labeller;
  const { locale, threshold } = options;
  const provenance = { model, taxonomy, locale, ...(threshold !== undefined && { threshold }) };
  await destination.write(layout.formatter.end?.() ?? "");
  await destination.finish(state, convert && ((from, to) => convert(from, to, layout.settings, provenance)));
}
