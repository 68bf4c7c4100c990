import { type Claim, partialOf } from "../../batch/run/claim.js";
import { describeInputChange } from "../../batch/run/fingerprint.js";
import type { RunIdentity } from "../../batch/run/journal.js";
import { RiwayaError } from "../../errors.js";
import type { ModelIdentity } from "../../labeller.js";
import type { LabelOptions } from "./options.js";

/** What decides the output of a run, by the names that the user knows. */
export function describeSettings(
  options: LabelOptions,
  model: ModelIdentity,
  version: string,
  columns: readonly string[],
): Record<string, string> {
  const { keep } = options;
  const kept = [...(keep.fields === "all" ? ["all"] : keep.fields), ...(keep.text ? ["text"] : [])];
  return {
    riwaya: version,
    model: `${model.name} ${model.version} (${model.hash})`,
    "--threshold": String(options.threshold ?? "the model's"),
    "--input-format": options.inputFormat ?? "by name",
    "--text-field": options.textField,
    "--id-field": options.idField,
    "--keep": kept.join(",") || "nothing",
    "--format": options.format,
    "--rows": options.rows,
    "--order": options.order ?? "of the inputs",
    "--locale": options.locale,
    "--errors": options.errors ?? "nowhere",
    "--error-rows": String(options.errorRows),
    [columnsSetting]: JSON.stringify(columns),
  };
}

const columnsSetting = "columns";

/** The columns of the output that an earlier run began. */
export function columnsOf({ settings }: RunIdentity): readonly string[] {
  return JSON.parse(settings[columnsSetting] ?? "[]") as string[];
}

/**
 * Compares a run with the one it goes on with.
 * @throws RiwayaError `bad-usage` that says what differs
 */
export function checkSame(claim: Claim, now: RunIdentity, paths: readonly string[], out: string): void {
  if (claim.kind !== "resumed") return;
  const { settings, inputs } = claim.journal.identity;
  const differing = Object.keys(now.settings).filter((name) => settings[name] !== now.settings[name]);
  const changes = differing.map((name) => `${name} was ${settings[name]}, now ${now.settings[name]}`);
  const changed = describeInputChange(inputs, now.inputs, paths);
  if (changed !== undefined) changes.push(changed);
  if (changes.length === 0) return;
  throw new RiwayaError(
    "bad-usage",
    `--resume: ${partialOf(out)} is of another run: ${changes.join("; ")}. Do as then, or start again with --force`,
  );
}
