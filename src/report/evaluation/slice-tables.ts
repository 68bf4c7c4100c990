import type { Language } from "../../languages.js";
import { isolate } from "../escape.js";
import { renderFrameName } from "../frame-name.js";
import { type Column, renderTable } from "../table.js";
import { ratio, renderF1Cell } from "./score-tables.js";
import type { Contender, EvaluationWriter } from "./subject.js";

const kinds = ["languages", "sources", "strata", "lengths"] as const;

/** Beyond so many frames the slices show only their sum. */
const mostFrames = 8;

/** A table for each way that the sentences were sliced: F1 over all of every contender, and of each frame of the models. */
export function renderSlices(
  contenders: readonly Contender[],
  models: number,
  frames: readonly string[],
  writer: EvaluationWriter,
): string {
  return kinds.map((kind) => renderSlice(kind, contenders, models, frames, writer)).join("\n");
}

function renderSlice(
  kind: (typeof kinds)[number],
  contenders: readonly Contender[],
  models: number,
  frames: readonly string[],
  writer: EvaluationWriter,
): string {
  const { own, words } = writer;
  const names = Object.keys(contenders[0].scores[kind]);
  if (names.length < 2) return "";
  const shown = frames.length > mostFrames ? [] : frames;
  const rows = names.map((name, place) => {
    const slices = contenders.map(({ scores }) => scores[kind][name]);
    const sentences = slices[0].sentences;
    const each = shown.map((frame) => {
      const values = slices.slice(0, models).map((slice) => {
        const scores = slice.frames[frame];
        return scores.support + scores.predicted === 0 ? "–" : ratio(scores.f1);
      });
      return `<td data-value="${slices[0].frames[frame].f1}"><span dir="ltr">${values.join(" / ")}</span></td>`;
    });
    const all = slices.map((slice) => renderF1Cell(slice.micro, ""));
    const order = kind === "lengths" ? ` data-value="${place}"` : "";
    return `<th scope="row"${order}>${kind === "languages" ? words.language[name as Language] : isolate(name)}</th><td data-value="${sentences}">${writer.count(sentences)}</td>${all.join("")}${each.join("")}`;
  });
  const columns: Column[] = [
    { head: own.slice, sort: kind === "lengths" ? "number" : "text" },
    { head: words.sentences, sort: "number" },
    ...contenders.map(({ name }) => ({ head: `${name} F1`, sort: "number" as const })),
    ...shown.map((frame) => {
      const both = models > 1 ? ' <bdi class="whole">(A / B)</bdi>' : "";
      return { head: renderFrameName(writer.frames.of(frame)) + both, sort: "number" as const };
    }),
  ];
  return renderTable(`by-${kind}`, own[kind], columns, rows);
}
