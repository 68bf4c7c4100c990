import type { Evaluation } from "../../evaluate/index.js";
import { escapeHtml } from "../escape.js";
import type { FrameKey } from "../frame-keys.js";
import { renderFrameName } from "../frame-name.js";
import { measureShare } from "../share.js";
import type { PlotLibrary } from "./plot-library.js";
import type { EvaluationWriter, Subject } from "./subject.js";

/** Draws on one document with one library. */
export interface Drawing {
  readonly plot: PlotLibrary;
  readonly document: object;
}

/** Pixels. */
const size = { width: 340, height: 300, marginLeft: 46, marginBottom: 40, marginTop: 12, marginRight: 14 };
const unit = { domain: [0, 1], ticks: 5, labelArrow: "none", labelAnchor: "center" } as const;

/** The first model is a line of the frame's colour, the second a dashed one of the text's. */
const strokes = [
  { stroke: "var(--frame)", strokeWidth: 2 },
  { stroke: "var(--ink)", strokeWidth: 1.5, strokeDasharray: "4 3" },
] as const;

/** For each frame: precision and recall at all thresholds, and reliability, of one model or two. */
export function drawCurves(
  subjects: readonly Subject[],
  drawing: Drawing,
  writer: EvaluationWriter,
): { precisionRecall: string; reliability: string } {
  const keys = subjects[0].evaluation.frames.map((id) => writer.frames.of(id));
  const draw = (one: (key: FrameKey) => string) => `<div class="charts">${keys.map(one).join("\n")}</div>`;
  return {
    precisionRecall: draw((key) => drawPrecisionRecall(key, subjects, drawing, writer)),
    reliability: draw((key) => drawReliability(key, subjects, drawing, writer)),
  };
}

function drawPrecisionRecall(
  key: FrameKey,
  subjects: readonly Subject[],
  drawing: Drawing,
  writer: EvaluationWriter,
): string {
  const { plot } = drawing;
  const { own } = writer;
  const marks = subjects.flatMap(({ evaluation }, place) => [
    plot.line(evaluation.precisionRecall[key.id].points, { x: "recall", y: "precision", ...strokes[place] }),
    plot.dot([evaluation.overall.frames[key.id]], {
      x: "recall",
      y: "precision",
      r: 5,
      fill: strokes[place].stroke,
      stroke: "var(--paper)",
    }),
  ]);
  const areas = subjects.map(({ evaluation, letter }) => {
    const { averagePrecision } = evaluation.precisionRecall[key.id];
    return `${letter} ${averagePrecision === null ? "–" : averagePrecision.toFixed(3)}`.trim();
  });
  const note = `${own.averagePrecision}: ${areas.join(" · ")}`;
  return drawFigure(key, note, [own.recall, own.precision], own.precisionRecall, marks, drawing);
}

/** Bins with the interval of what was observed. */
function listBins(bins: Evaluation["reliability"][string]) {
  return bins.map(({ count, confidence, observed }) => {
    const { low, high } = measureShare(Math.round(observed * count), count);
    return { confidence, observed, low, high };
  });
}

function drawReliability(
  key: FrameKey,
  subjects: readonly Subject[],
  drawing: Drawing,
  writer: EvaluationWriter,
): string {
  const { plot } = drawing;
  const { own, words } = writer;
  const diagonal = plot.link([{}], {
    x1: 0,
    y1: 0,
    x2: 1,
    y2: 1,
    stroke: "var(--soft)",
    strokeDasharray: "2 3",
  });
  const marks = subjects.flatMap(({ evaluation }, place) => {
    const bins = listBins(evaluation.reliability[key.id]);
    const point = { x: "confidence", y: "observed" };
    return [
      plot.ruleX(bins, { x: "confidence", y1: "low", y2: "high", ...strokes[place], strokeWidth: 1 }),
      plot.line(bins, { ...point, ...strokes[place] }),
      plot.dot(bins, { ...point, r: 3.5, fill: strokes[place].stroke, stroke: "var(--paper)" }),
    ];
  });
  const errors = subjects.map(({ evaluation, letter }) => {
    const { calibrationError } = evaluation.overall.frames[key.id];
    return `${letter} ${calibrationError === null ? "–" : calibrationError.toFixed(3)}`.trim();
  });
  const note = `${own.calibrationError}: ${errors.join(" · ")}`;
  const axes = [words.confidence, own.observed] as const;
  return drawFigure(key, note, axes, own.reliability, [diagonal, ...marks], drawing);
}

function drawFigure(
  key: FrameKey,
  note: string,
  [x, y]: readonly [string, string],
  title: string,
  marks: readonly unknown[],
  { plot, document }: Drawing,
): string {
  const grid = { stroke: "var(--line)", strokeOpacity: 1, ticks: 5 };
  const svg = plot.plot({
    document,
    ...size,
    x: { ...unit, label: x },
    y: { ...unit, label: y },
    marks: [plot.gridX(grid), plot.gridY(grid), ...marks],
  });
  const label = escapeHtml(`${title}: ${key.name}. ${note}`);
  // One picture with one name; what Plot names within it would be read out piece by piece.
  const picture = svg.outerHTML
    .replace(/ aria-(?:label|hidden|description)="[^"]*"/g, "")
    .replace("<svg ", `<svg role="img" aria-label="${label}" `);
  return `<figure class="chart ${key.classes}"><figcaption>${renderFrameName(key)} <small>${note}</small></figcaption><div class="curve" dir="ltr">${picture}</div></figure>`;
}
