import type { Comparison, Evaluation } from "../../evaluate/index.js";
import type { Taxonomy } from "../../frames.js";
import { renderCitation } from "../citation.js";
import { markUp } from "../escape.js";
import { createFrameKeys } from "../frame-keys.js";
import { fill, type Locale } from "../messages.js";
import { renderPage } from "../page.js";
import { createWriter } from "../writer.js";
import { renderConfusion } from "./confusion-table.js";
import { drawCurves } from "./curves.js";
import { renderMistakes } from "./mistakes.js";
import { loadPlot, type PlotLibrary } from "./plot-library.js";
import { renderScores, renderSideBySide } from "./score-tables.js";
import { renderSlices } from "./slice-tables.js";
import { type EvaluationWriter, extendWriter, listContenders, nameSubjects } from "./subject.js";

export interface EvaluationReportOptions {
  /** The page's title. @default "Evaluation", in the locale's language */
  readonly title?: string;
  /** The language of the page's own words; Arabic is set from right to left. @default "en" */
  readonly locale?: Locale;
  /** Names of the frames. @default their ids */
  readonly taxonomy?: Taxonomy;
  /** Observable Plot, for bundles, which cannot import it by name. @default imported */
  readonly plot?: PlotLibrary;
}

/**
 * An evaluation, or two on the same sentences, as one self-contained page: scores with intervals, curves, confusions, slices and
 * the worst mistakes with the words that decided. The difference of two models is shown where it was measured with them
 * (`compareLabellers`).
 * @throws RiwayaError `missing-peer` where `@observablehq/plot`, or outside a browser `linkedom`, is not installed
 */
export async function renderEvaluation(
  result: Evaluation | readonly [Evaluation, Evaluation] | Comparison,
  options: EvaluationReportOptions = {},
): Promise<string> {
  const { locale = "en", taxonomy } = options;
  const drawing = await loadPlot(options.plot);
  const { evaluations, difference } = readResult(result);
  const [{ frames }] = evaluations;
  const keys = createFrameKeys(taxonomy, locale);
  for (const frame of frames) keys.of(frame);
  const writer = extendWriter(createWriter(locale, keys));
  const { own } = writer;
  const subjects = nameSubjects(evaluations, writer);
  const contenders = listContenders(subjects, writer);
  const curves = drawCurves(subjects, drawing, writer);
  const title = options.title ?? own.title;
  const body = [
    renderHead(title, evaluations[0], writer),
    "<main>",
    renderSection(
      "scores",
      own.scores,
      "",
      renderSideBySide(contenders, difference, frames, writer),
      ...subjects.map((subject) => renderScores(subject, writer)),
    ),
    renderSection(
      "curves",
      own.curves,
      subjects.length > 1 ? own.lines : "",
      `<h3>${own.precisionRecall}</h3><p class="note">${own.precisionRecallNote}</p>${curves.precisionRecall}`,
      `<h3>${own.reliability}</h3><p class="note">${own.reliabilityNote}</p>${curves.reliability}`,
    ),
    renderSection(
      "confusion",
      own.confusion,
      own.confusionNote,
      ...subjects.map((subject) => renderConfusion(subject, writer)),
    ),
    renderSection("slices", own.slices, "", renderSlices(contenders, subjects.length, frames, writer)),
    renderMistakes(subjects, writer),
    "</main>",
    renderCitation(
      evaluations.flatMap(({ model }) => model ?? []),
      undefined,
      writer,
    ),
  ];
  return renderPage({ title, locale, body });
}

function readResult(result: Parameters<typeof renderEvaluation>[0]) {
  if ("evaluations" in result) return result;
  return { evaluations: "overall" in result ? [result] : result, difference: undefined };
}

function renderSection(id: string, title: string, note: string, ...parts: readonly string[]): string {
  const remark = note === "" ? "" : `<p class="note">${note}</p>`;
  return `<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${title}</h2>${remark}
${parts.join("\n")}</section>
`;
}

function renderHead(title: string, { bootstrap, overall }: Evaluation, writer: EvaluationWriter): string {
  const { own, words, count } = writer;
  const links = [
    ["scores", own.scores],
    ["curves", own.curves],
    ["confusion", own.confusion],
    ["slices", own.slices],
    ["articles", own.mistakes],
  ].map(([id, name]) => `<a href="#${id}">${name}</a>`);
  const grouped = bootstrap !== null && bootstrap.units < overall.sentences ? ` ${own.groups}` : "";
  const intervals =
    bootstrap === null
      ? ""
      : ` ${fill(own.intervals, { samples: count(bootstrap.samples), units: count(bootstrap.units), seed: bootstrap.seed })}${grouped}`;
  return `<header id="top"><h1>${markUp(title)}</h1><p class="note">${own.notice}${intervals}</p><nav aria-label="${words.contents}">${links.join("\n")}</nav></header>
`;
}
