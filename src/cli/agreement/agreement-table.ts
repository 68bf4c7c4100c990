import type { Agreement, AgreementTable, Disagreement, MeasuredCoefficients } from "../../evaluate/index.js";
import { alignColumns } from "../columns.js";
import { count, isolate, legible } from "../legible.js";

/** Stands for a coefficient that is undefined. */
const undefinedRatio = "n/a";

/**
 * Agreement as plain text for a terminal: coefficients of every frame, over all and by language, the annotators and the
 * model by F1 with the annotators, and the sentences to adjudicate.
 * @param shown how many disagreements are listed
 */
export function formatAgreement(agreement: Agreement, shown: number): string {
  const { overall, languages } = agreement;
  const names = Object.keys(languages);
  const sections = [
    formatHead(agreement),
    formatTable("overall", overall, agreement),
    ...(names.length > 1 ? names.map((name) => formatTable(name, languages[name], agreement)) : []),
    formatPlacement(agreement),
    formatDisagreements(agreement.disagreements, shown),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function formatHead({ annotators, overall, languages, bootstrap }: Agreement): string {
  const shares = Object.entries(languages).map(([language, { sentences }]) => `${sentences} ${language}`);
  const names = annotators.map((name) => isolate(legible(name))).join(", ");
  const head = `${count(overall.sentences, "sentence")} (${shares.join(", ")}) read by two or more of: ${names}`;
  if (bootstrap === null) return head;
  return `${head}\n95 % intervals in brackets: ${count(bootstrap.samples, "bootstrap sample")}, seed ${bootstrap.seed}`;
}

function formatTable(title: string, table: AgreementTable, { annotators }: Agreement): string {
  const row = (name: string, measured: MeasuredCoefficients, said: readonly number[]) => [
    name,
    formatCoefficient(measured, "alpha"),
    formatCoefficient(measured, "kappa"),
    formatCoefficient(measured, "f1"),
    ...said.map(String),
  ];
  const frames = Object.entries(table.frames).map(([frame, measured]) => row(frame, measured, measured.said));
  const rows = [
    [
      title,
      "Krippendorff's alpha",
      "Cohen's kappa",
      "F1",
      ...annotators.map((name) => isolate(legible(name))),
    ],
    ...frames,
    row("mean", table.mean, []),
  ];
  const isUndefined = rows.some((cells) => cells.includes(undefinedRatio));
  return (
    alignColumns(rows) + (isUndefined ? `\n(${undefinedRatio}: nobody, or everybody, says the frame)` : "")
  );
}

function formatCoefficient(measured: MeasuredCoefficients, name: "alpha" | "kappa" | "f1"): string {
  const value = measured[name];
  if (value === null) return undefinedRatio;
  const interval = measured.intervals?.[name];
  return (
    value.toFixed(2) + (interval ? ` [${interval.map((end) => end.toFixed(2)).join(" to ")}]` : "")
  ).replaceAll("-", "−");
}

const formatRatio = (value: number | null) => (value === null ? undefinedRatio : value.toFixed(2));

function formatPlacement({ placement, frames, model }: Agreement): string {
  const rows = placement.map(({ annotator, frames: scores, macroF1 }) => [
    annotator === null
      ? `model ${legible(model?.name ?? "")} ${legible(model?.version ?? "")}`
      : isolate(legible(annotator)),
    formatRatio(macroF1),
    ...frames.map((frame) => formatRatio(scores[frame])),
  ]);
  return alignColumns([["F1 with the other annotators", "macro", ...frames], ...rows]);
}

function formatDisagreements(disagreements: readonly Disagreement[], shown: number): string {
  if (disagreements.length === 0) return "no disagreements";
  const listed = disagreements.slice(0, shown);
  const head = `${count(disagreements.length, "disagreement")}${listed.length < disagreements.length ? `, the first ${listed.length} (--list N for more, --disagreements FILE for all)` : ""}`;
  return [head, ...listed.map(formatDisagreement)].join("\n");
}

function formatDisagreement({ id, text, frames, annotators, model }: Disagreement): string {
  const given = (labels: readonly string[]) =>
    labels.length === 0 ? "no frame" : labels.map(legible).join(", ");
  const votes = Object.entries(annotators).map(
    ([name, labels]) => `${isolate(legible(name))}: ${given(labels)}`,
  );
  const sure = frames.map((frame) => `${frame} ${(model?.confidences[frame] ?? 0).toFixed(2)}`).join(", ");
  return [
    [...(id === undefined ? [] : [isolate(legible(id))]), frames.join(", ")].join(" · "),
    `  ${isolate(legible(text))}`,
    `  ${votes.join(" · ")}${model ? ` · model: ${given(model.labels)} (${sure})` : ""}`,
  ].join("\n");
}
