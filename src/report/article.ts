import type { LabelledRow } from "../article.js";
import type { Label, LabelledSentence } from "../labeller.js";
import { languageAttributes } from "./direction.js";
import { escapeHtml, isolate, markUp } from "./escape.js";
import { underlineEvidence } from "./evidence.js";
import { cutParagraphs } from "./paragraphs.js";
import type { Heading } from "./published.js";
import type { Writer } from "./writer.js";

/**
 * One article as HTML: its text in paragraphs, every sentence in an element (`.sentence`) whose text content is the sentence.
 * @param number from 1; `a1` is the article's fragment and `a1s3` that of its third sentence
 */
export function renderArticle(row: LabelledRow, heading: Heading, number: number, writer: Writer): string {
  const id = `a${number}`;
  return `<article id="${id}" aria-labelledby="${id}h">
<header>${renderTitle(heading, id)}${renderMeta(row, heading, writer)}</header>
<div class="text">${renderParagraphs(row, id, writer)}</div>
</article>
`;
}

function renderTitle({ title, url }: Heading, id: string): string {
  const text = markUp(title);
  const link = url === undefined ? text : `<a href="${escapeHtml(url)}" rel="noreferrer">${text}</a>`;
  // What has no letters, a number, stands where the page's own words begin.
  const direction = /\p{L}/u.test(title) ? ' dir="auto"' : "";
  return `<h3 id="${id}h"${direction}>${link}</h3>`;
}

function renderMeta(row: LabelledRow, { source, date }: Heading, writer: Writer): string {
  const { words, count } = writer;
  const parts = [
    source === undefined ? "" : isolate(source),
    date === undefined ? "" : `<time datetime="${date}">${writer.date(date)}</time>`,
    `${words.sentences}: ${count(row.sentences.length)}`,
    `${words.marked}: ${count(row.sentences.filter(({ labels }) => labels.length > 0).length)}`,
  ];
  return `<p class="meta">${parts.filter((part) => part !== "").join(" · ")}</p>`;
}

function renderParagraphs({ text, sentences }: LabelledRow, id: string, writer: Writer): string {
  let number = 0;
  const paragraphs = cutParagraphs(text ?? "", sentences).map((paragraph) => {
    const { language, gaps } = paragraph;
    const inner = paragraph.sentences.map((sentence, place) => {
      number += 1;
      return markUp(gaps[place]) + renderSentence(sentence, `${id}s${number}`, language, writer);
    });
    return `<p ${languageAttributes(language)}>${inner.join("")}</p>`;
  });
  return paragraphs.join("\n");
}

function renderSentence(
  sentence: LabelledSentence,
  id: string,
  around: LabelledSentence["language"],
  writer: Writer,
): string {
  const { language, labels } = sentence;
  const own = language === around ? "" : ` ${languageAttributes(language)}`;
  const text = underlineEvidence(sentence, writer.frames);
  if (labels.length === 0) {
    const note = language === "other" ? ` title="${writer.words.notLabelled}"` : "";
    return `<span class="sentence"${own}${note}>${text}</span>`;
  }
  const { classes } = writer.frames.of(labels[0].frame);
  const chips = labels.map((label) => renderChip(label, id, writer)).join("");
  return `<span class="sentence on ${classes}" id="${id}"${own}>${text}</span>${chips}`;
}

/** The label behind a sentence: a letter and the confidence, a link to the sentence; hovered or focused it tells the rest. */
function renderChip({ frame, confidence, evidence }: Label, id: string, writer: Writer): string {
  const { words, frames, locale } = writer;
  const { index, letter, name, classes } = frames.of(frame);
  const percent = writer.percent(confidence);
  const list = evidence.map(({ text }) => `<q dir="auto">${markUp(text)}</q>`).join(" ");
  // Few elements and line feeds for breaks: a page may hold ten thousand of these.
  const details = [
    `<strong>${markUp(name)}</strong>`,
    `${words.confidence}: \u2066${percent}%\u2069`,
    ...(list === "" ? [] : [`${words.evidence}: ${list}`]),
  ].join("\n");
  return `<a class="chip ${classes}" href="#${id}" ${languageAttributes(locale)} data-frame="${index}" data-confidence="${Math.round(confidence * 1000) / 1000}"><b aria-hidden="true">${markUp(letter)} \u2066${percent}\u2069</b><span class="tip">${details}</span></a>`;
}
