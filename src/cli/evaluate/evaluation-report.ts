import { realpath, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { RiwayaError } from "../../errors.js";
import type { Comparison, Evaluation } from "../../evaluate/index.js";
import type { EvaluationReportOptions } from "../../report/index.js";
import { writeWholeFile } from "../whole-files.js";

/**
 * Makes sure, before any work is done, that a report can be made and has a place to go.
 * @param inputs files that it must not replace
 * @throws RiwayaError `bad-usage` for a folder that is not there or an input, `missing-peer` for a package that is not there
 */
export async function prepareReport(path: string, inputs: readonly string[]): Promise<void> {
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (path === "" || folder === undefined || !folder.isDirectory()) {
    throw new RiwayaError("bad-usage", `--report ${path}: there is no folder "${dirname(path)}"`);
  }
  if ((await stat(path).catch(() => undefined))?.isDirectory()) {
    throw new RiwayaError("bad-usage", `--report ${path}: a folder; name a file`);
  }
  const places = await Promise.all(
    [path, ...inputs].map((each) => realpath(each).catch(() => resolve(each))),
  );
  if (places.indexOf(places[0], 1) > 0) {
    throw new RiwayaError("bad-usage", `--report ${path}: a gold file; name another`);
  }
  await (await import("../../report/index.js")).loadPlot();
}

/** Writes a report beside its place and moves it there, so that it is there whole or not at all. */
export async function writeReport(
  path: string,
  result: Evaluation | Comparison,
  options: EvaluationReportOptions,
): Promise<void> {
  const { renderEvaluation } = await import("../../report/index.js");
  await writeWholeFile(path, await renderEvaluation(result, options));
}
