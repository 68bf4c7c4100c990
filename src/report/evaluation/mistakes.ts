import type { Mistake } from "../../evaluate/index.js";
import { languageAttributes } from "../direction.js";
import { isolate, markUp } from "../escape.js";
import { underlineEvidence } from "../evidence.js";
import { renderFilters } from "../filters.js";
import type { EvaluationWriter, Subject } from "./subject.js";

/** The worst mistakes of the models, in the shape of a report's articles, so that the same script filters them. */
export function renderMistakes(subjects: readonly Subject[], writer: EvaluationWriter): string {
  const { own } = writer;
  const mistakes = subjects.flatMap((subject) =>
    subject.evaluation.errors.map((mistake) => ({ mistake, letter: subject.letter })),
  );
  const cards = mistakes.map(({ mistake, letter }, index) =>
    renderMistake(mistake, letter, index + 1, writer),
  );
  const filters = renderFilters(own.shown, mistakes.length, mistakes.length, writer);
  const content = cards.length === 0 ? `<p>${own.noMistakes}</p>` : `${filters}\n${cards.join("\n")}`;
  return `<section id="articles" aria-labelledby="articles-h"><h2 id="articles-h">${own.mistakes}</h2>
<p class="note">${own.mistakesNote}</p>${content}</section>`;
}

function renderMistake(mistake: Mistake, model: string, number: number, writer: EvaluationWriter): string {
  const { own, words, frames, percent } = writer;
  const { frame, confidence, language, text, evidence, source, id, file, line } = mistake;
  const key = frames.of(frame);
  const kind = mistake.kind === "miss" ? own.miss : own.falseAlarm;
  const names = (ids: readonly string[]) =>
    ids.map((each) => markUp(frames.of(each).name)).join(words.comma) || own.none;
  const place = [source, id, file === undefined ? undefined : `${file}:${line}`];
  const meta = [
    ...place.flatMap((name) => (name === undefined ? [] : [isolate(name)])),
    words.language[language],
    ...(mistake.borderline ? [own.borderline] : []),
    `${own.support}: ${names(mistake.gold)}`,
    `${own.predicted}: ${names(mistake.predicted)}`,
  ];
  const heading = `e${number}`;
  const title = `${model === "" ? "" : `${model} · `}${kind}: ${markUp(key.name)} \u2066${percent(confidence)}%\u2069`;
  const marked = underlineEvidence({ text, start: 0, labels: [{ frame, confidence, evidence }] }, frames);
  const chip = `<span class="chip ${key.classes}" data-frame="${key.index}" data-confidence="${confidence}" aria-hidden="true"><b>${markUp(key.letter)}</b></span>`;
  return `<article class="mistake" aria-labelledby="${heading}"><header><h3 id="${heading}">${title}</h3><p class="meta">${meta.join(" · ")}</p></header>
<div class="text"><p ${languageAttributes(language)}><span class="sentence on ${key.classes}">${marked}</span>${chip}</p></div></article>`;
}
