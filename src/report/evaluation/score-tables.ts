import type {
  Difference,
  F1Difference,
  FrameScores,
  Interval,
  IntervalScores,
  SliceScores,
} from "../../evaluate/index.js";
import type { FrameKey } from "../frame-keys.js";
import { renderFrameName } from "../frame-name.js";
import { drawBar } from "../share-bar.js";
import { type Column, renderTable } from "../table.js";
import type { Contender, EvaluationWriter, Subject } from "./subject.js";

/** A ratio from 0 to 1 as text. */
export const ratio = (value: number) => value.toFixed(2);

const signed = (value: number) => `${value < 0 ? "−" : "+"}${ratio(Math.abs(value))}`;

function intervalText(interval: Interval | null, format = ratio): string {
  return interval === null ? "" : ` <small dir="ltr">${interval.map(format).join("–")}</small>`;
}

/** A cell of an F1, its interval and a bar of both. */
export function renderF1Cell({ f1, f1Interval }: IntervalScores, classes: string): string {
  const [low, high] = f1Interval ?? [f1, f1];
  return `<td data-value="${f1}">${ratio(f1)}${intervalText(f1Interval)}${drawBar({ value: f1, low, high }, classes)}</td>`;
}

/** What stands before a frame's scores. */
export function renderFrameHead(key: FrameKey): string {
  return `<th scope="row">${renderFrameName(key)}</th>`;
}

const isAbsent = ({ support, predicted }: FrameScores) => support + predicted === 0;

/** Precision, recall, F1 and calibration of one model by frame. */
export function renderScores({ evaluation, letter, name }: Subject, writer: EvaluationWriter): string {
  const { own, words, frames, count } = writer;
  const { overall } = evaluation;
  const number = (value: number | null, digits = 2) => {
    return value === null ? "<td></td>" : `<td data-value="${value}">${value.toFixed(digits)}</td>`;
  };
  const rows = evaluation.frames.map((id) => {
    const scores = overall.frames[id];
    const head = renderFrameHead(frames.of(id));
    if (isAbsent(scores)) return `${head}<td colspan="7">${own.absent}</td>`;
    const counts = [scores.support, scores.predicted].map(
      (each) => `<td data-value="${each}">${count(each)}</td>`,
    );
    const calibration = number(scores.brier, 3) + number(scores.calibrationError, 3);
    return `${head}${number(scores.precision)}${number(scores.recall)}${renderF1Cell(scores, frames.of(id).classes)}${counts.join("")}${calibration}`;
  });
  const total = (title: string, scores: IntervalScores) =>
    `<th scope="row">${title}</th>${number(scores.precision)}${number(scores.recall)}${renderF1Cell(scores, "")}<td colspan="4"></td>`;
  const exact = `<th scope="row">${own.exactMatch}</th><td></td><td></td><td>${ratio(overall.exactMatch)}</td><td colspan="4"></td>`;
  const heads = [
    own.precision,
    own.recall,
    "F1",
    own.support,
    own.predicted,
    own.brier,
    own.calibrationError,
  ];
  const columns: Column[] = [{ head: own.frame }, ...heads.map((head) => ({ head }))];
  const body = [...rows, total(own.micro, overall.micro), total(own.macro, overall.macro), exact];
  const caption = `${name} · ${words.sentences}: ${count(overall.sentences)}`;
  return renderTable(`scores-of${letter}`, caption, columns, body);
}

/** F1 of all contenders by frame, and the difference of the two models where it was measured. */
export function renderSideBySide(
  contenders: readonly Contender[],
  difference: Difference | undefined,
  frames: readonly string[],
  writer: EvaluationWriter,
): string {
  if (contenders.length < 2) return "";
  const { own } = writer;
  const row = (
    head: string,
    classes: string,
    pick: (slice: SliceScores) => IntervalScores,
    gain?: F1Difference,
  ) => {
    const cells = contenders.map(({ scores }) => renderF1Cell(pick(scores.overall), classes));
    return `${head}${cells.join("")}${gain === undefined ? "" : renderDifference(gain)}`;
  };
  const rows = frames.map((id) => {
    const key = writer.frames.of(id);
    return row(renderFrameHead(key), key.classes, (slice) => slice.frames[id], difference?.frames[id]);
  });
  const columns: Column[] = [
    { head: own.frame },
    ...contenders.map(({ name }) => ({ head: name })),
    ...(difference === undefined ? [] : [{ head: own.lessOther }]),
  ];
  return renderTable("side-by-side", own.sideBySide, columns, [
    ...rows,
    row(`<th scope="row">${own.micro}</th>`, "", (slice) => slice.micro, difference?.micro),
    row(`<th scope="row">${own.macro}</th>`, "", (slice) => slice.macro, difference?.macro),
  ]);
}

/** A difference is bold where its interval leaves zero out. */
function renderDifference({ value, interval }: F1Difference): string {
  const sure = interval !== null && interval[0] * interval[1] > 0;
  const range = interval === null ? "" : ` <small dir="ltr">${interval.map(signed).join(" … ")}</small>`;
  return `<td><span dir="ltr"${sure ? ' class="sure"' : ""}>${signed(value)}</span>${range}</td>`;
}
