import { escapeHtml } from "./escape.js";
import { renderFrameName } from "./frame-name.js";
import { fill } from "./messages.js";
import type { Writer } from "./writer.js";

/**
 * What narrows the articles to some frames, confidences and words. Hidden until the script that works it has run.
 * @param shown a message with places for how many `articles` and marked `sentences` are shown
 */
export function renderFilters(
  shown: string,
  articles: number,
  sentences: number,
  { words, frames, count }: Writer,
): string {
  const boxes = frames
    .list()
    .map(
      (key) =>
        `<label><input type="checkbox" name="frame" value="${key.index}" checked> ${renderFrameName(key)}</label>`,
    );
  return `<form id="filters" hidden aria-label="${words.filters}" data-shown="${escapeHtml(shown)}">
<fieldset><legend>${words.frames}</legend>${boxes.join("\n")}</fieldset>
<label>${words.minimum} <input type="range" name="minimum" min="0" max="100" value="0"> <output for="minimum" dir="ltr">0%</output></label>
<label>${words.search} <input type="search" name="search" placeholder="${words.searchHint}"></label>
<button type="reset">${words.reset}</button>
<p id="shown" role="status">${fill(shown, { articles: count(articles), sentences: count(sentences) })}</p>
</form>`;
}
