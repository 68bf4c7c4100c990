import type {
  Comparison,
  Evaluation,
  F1Difference,
  FrameScores,
  Interval,
  IntervalScores,
  Mistake,
  SliceScores,
} from "../../evaluate/index.js";
import { alignColumns } from "../columns.js";
import { count, isolate, legible, markSpans } from "../legible.js";
import { plainStyle } from "../style.js";

/** Beyond so many frames the table by source shows only their sum. */
const widestSourceTable = 6;
/** Stands for a ratio of nothing to nothing. */
const absentRatio = "n/a";
/** UTF-16 units of a sentence that are shown below a mistake. */
const longestText = 400;

/**
 * An evaluation as plain text for a terminal: the scores of every frame beside the keyword baseline's, by language
 * and by source, calibration, and the worst mistakes with the words that decided in brackets.
 */
export function formatEvaluation(evaluation: Evaluation): string {
  const { overall, languages, baseline } = evaluation;
  const names = Object.keys(languages);
  const sections = [
    formatHead(evaluation),
    formatScores("overall", overall, baseline?.overall),
    formatGain(evaluation),
    ...(names.length > 1
      ? names.map((name) => formatScores(name, languages[name], baseline?.languages[name]))
      : []),
    formatSlices("F1 by source", evaluation, "sources"),
    formatSlices("F1 by stratum", evaluation, "strata"),
    formatSlices("F1 by words", evaluation, "lengths"),
    formatCalibration(evaluation),
    formatMistakes(evaluation.errors),
  ];
  return `${sections.filter((section) => section !== "").join("\n\n")}\n`;
}

function formatHead({ model, overall, languages, bootstrap }: Evaluation): string {
  const name = model === null ? "" : `${describeModel({ model })} · `;
  const shares = Object.entries(languages).map(([language, slice]) => `${slice.sentences} ${language}`);
  const lines = [`${name}${count(overall.sentences, "sentence")} (${shares.join(", ")})`];
  if (bootstrap !== null) {
    const { samples, units, seed } = bootstrap;
    const drawn = units === overall.sentences ? count(units, "sentence") : count(units, "group");
    lines.push(`95 % intervals in brackets: ${count(samples, "bootstrap sample")} of ${drawn}, seed ${seed}`);
  }
  return lines.join("\n");
}

function formatScores(title: string, slice: SliceScores, baseline: SliceScores | undefined): string {
  const row = (
    name: string,
    scores: IntervalScores,
    rival: string | undefined,
    counts: FrameScores | null,
  ) => [
    name,
    formatRatio(scores.precision, counts),
    formatRatio(scores.recall, counts),
    formatF1(scores, counts),
    counts === null ? "" : String(counts.support),
    counts === null ? "" : String(counts.predicted),
    rival ?? "",
  ];
  const frames = Object.entries(slice.frames).map(([frame, scores]) => {
    const rival = baseline?.frames[frame];
    return row(frame, scores, rival && formatF1(rival, rival), scores);
  });
  const table = alignColumns([
    [title, "precision", "recall", "F1", "support", "predicted", baseline ? "keywords F1" : ""],
    ...frames,
    row("micro", slice.micro, baseline && formatF1(baseline.micro), null),
    row("macro", slice.macro, baseline && formatF1(baseline.macro), null),
    ["exact match", "", "", slice.exactMatch.toFixed(2), "", "", baseline?.exactMatch.toFixed(2) ?? ""],
  ]);
  const absent = Object.values(slice.frames).some((scores) => formatRatio(scores.f1, scores) === absentRatio);
  return absent ? `${table}\n(${absentRatio}: neither annotated nor predicted; counts 0 in macro)` : table;
}

const signed = (value: number) => `${value < 0 ? "-" : "+"}${Math.abs(value).toFixed(2)}`;

function formatDifference({ value, interval }: F1Difference): string {
  return interval === null ? signed(value) : `${signed(value)} [${interval.map(signed).join(" to ")}]`;
}

function formatGain({ gain }: Evaluation): string {
  if (gain === null) return "";
  const difference = formatDifference({ value: gain.macroF1, interval: gain.interval });
  return `macro F1 against the keyword baseline: ${difference}`;
}

/**
 * Two evaluations: the first as `formatEvaluation` gives it, then F1 of both side by side and their difference, with a
 * paired interval.
 */
export function formatComparison({ evaluations: [first, second], difference }: Comparison): string {
  const row = (name: string, pick: (slice: SliceScores) => IntervalScores, gain: F1Difference) => [
    name,
    formatF1(pick(first.overall)),
    formatF1(pick(second.overall)),
    formatDifference(gain),
  ];
  const frames = first.frames.map((frame) =>
    row(frame, (slice) => slice.frames[frame], difference.frames[frame]),
  );
  const table = alignColumns([
    ["F1", `A: ${describeModel(first)}`, `B: ${describeModel(second)}`, "A less B"],
    ...frames,
    row("micro", (slice) => slice.micro, difference.micro),
    row("macro", (slice) => slice.macro, difference.macro),
  ]);
  return `${formatEvaluation(first)}\n${table}\n`;
}

function describeModel({ model }: Pick<Evaluation, "model">): string {
  return model === null
    ? "?"
    : `${legible(model.name)} ${legible(model.version)} (${model.hash.slice(0, 12)})`;
}

/** One line a slice: F1 of each frame and over all, of the model and of the keyword baseline. A single slice says nothing new. */
function formatSlices(title: string, evaluation: Evaluation, by: "sources" | "strata" | "lengths"): string {
  const { frames, baseline } = evaluation;
  const slices = Object.entries(evaluation[by]);
  if (slices.length < (by === "sources" ? 1 : 2)) return "";
  const shown = frames.length > widestSourceTable ? [] : frames;
  const rows = slices.map(([name, slice]) => {
    const rival = baseline?.[by][name];
    const each = shown.map((frame) => formatRatio(slice.frames[frame].f1, slice.frames[frame]));
    const sentences = String(slice.sentences);
    return [
      isolate(legible(name)),
      sentences,
      ...each,
      formatF1(slice.micro),
      rival ? formatF1(rival.micro) : "",
    ];
  });
  return alignColumns([[title, "sentences", ...shown, "micro", baseline ? "keywords micro" : ""], ...rows]);
}

function formatCalibration({ frames, overall, reliability }: Evaluation): string {
  const rows = frames.flatMap((frame) => {
    const { brier, calibrationError } = overall.frames[frame];
    const bins = reliability[frame];
    return [
      [
        frame,
        brier?.toFixed(3) ?? "",
        calibrationError?.toFixed(3) ?? "",
        "confidence",
        ...bins.map((bin) => bin.confidence.toFixed(2)),
      ],
      ["", "", "", "observed", ...bins.map((bin) => bin.observed.toFixed(2))],
    ];
  });
  return alignColumns([["calibration", "Brier", "error", "bins"], ...rows]);
}

function formatMistakes(mistakes: readonly Mistake[]): string {
  if (mistakes.length === 0) return "";
  return ["worst mistakes", ...mistakes.map(formatMistake)].join("\n");
}

function formatMistake(mistake: Mistake): string {
  const { file, line, id, source } = mistake;
  const places = [file === undefined ? undefined : `${file}:${line}`, id, source];
  const place = places.filter((name) => name !== undefined).map((name) => isolate(legible(name)));
  const doubt = mistake.borderline ? ["borderline"] : [];
  const kind = mistake.kind === "miss" ? "miss" : "false alarm";
  return [
    [`${kind}: ${mistake.frame} ${mistake.confidence.toFixed(2)}`, ...place, ...doubt].join(" · "),
    `  ${isolate(markEvidence(mistake).trim())}`,
  ].join("\n");
}

/** The text of a mistake, shortened, the words that decided in brackets. */
function markEvidence({ text, evidence }: Mistake): string {
  const shown = text.slice(0, longestText);
  const spans = evidence
    .filter(({ start }) => start < shown.length)
    .map(({ start, end }) => ({ start, end: Math.min(end, shown.length) }));
  return markSpans(shown, spans, plainStyle.evidence) + (shown.length < text.length ? "…" : "");
}

function formatRatio(value: number, counts: FrameScores | null = null): string {
  return counts !== null && counts.support + counts.predicted === 0 ? absentRatio : value.toFixed(2);
}

function formatF1(scores: IntervalScores, counts: FrameScores | null = null): string {
  const ratio = formatRatio(scores.f1, counts);
  return ratio === absentRatio ? ratio : ratio + formatInterval(scores.f1Interval);
}

function formatInterval(interval: Interval | null): string {
  return interval === null ? "" : ` [${interval[0].toFixed(2)}–${interval[1].toFixed(2)}]`;
}
