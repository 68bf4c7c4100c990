import { languageAttributes } from "./direction.js";
import { markUp } from "./escape.js";
import type { FrameKey } from "./frame-keys.js";
import { measureShare } from "./share.js";
import { drawBar } from "./share-bar.js";
import type { Tally } from "./tally.js";
import type { Writer } from "./writer.js";

/** The frames of a report: how each is marked, what it means, and its share of all sentences. */
export function renderLegend(all: Tally, writer: Writer): string {
  const { words, frames } = writer;
  const cards = frames.list().map((frame) => renderCard(frame, all, writer));
  return `<section id="frames" aria-labelledby="frames-h"><h2 id="frames-h">${words.frames}</h2>
<p class="note">${words.notice}</p>
<ul class="legend">${cards.join("\n")}</ul></section>`;
}

function renderCard(frame: FrameKey, all: Tally, { percent, words, count }: Writer): string {
  const { classes, letter, name, definition } = frame;
  const share = measureShare(all.framed[frame.index] ?? 0, all.read);
  const meaning =
    definition === undefined
      ? ""
      : `<p ${languageAttributes(definition.language)}>${markUp(definition.text)}</p>`;
  const interval = `${percent(share.low)}–${percent(share.high)}`;
  return `<li class="${classes}"><h3><b class="key ${classes}">${markUp(letter)}</b> <span class="on ${classes}">${markUp(name)}</span></h3>
<p class="figure"><strong dir="ltr">${percent(share.value)}%</strong> <span class="whole" dir="ltr">${interval}</span> · ${words.sentences}: <span class="whole" dir="ltr">${count(share.part)} / ${count(share.whole)}</span></p>${drawBar(share, classes)}${meaning}</li>`;
}
