import type { LabelledSentence } from "riwaya";
import { languageSettings } from "../src/report/direction.js";
import { cutEvidence } from "../src/report/evidence.js";
import { element } from "./element.js";
import { chip, type FrameKey } from "./frames.js";
import { legible } from "./legible.js";
import { directions, formatPercent, type InterfaceLanguage } from "./wording.js";

/** How sentences are shown. */
export interface Look {
  readonly language: InterfaceLanguage;
  readonly frames: ReadonlyMap<string, FrameKey>;
  /** Frames that are not marked. */
  readonly hidden: ReadonlySet<string>;
}

/** A sentence as a button: marked by its surest frame, the deciding words underlined, a chip for each label behind it. */
export function renderSentence(sentence: LabelledSentence, look: Look): HTMLElement {
  const labels = sentence.labels.filter(({ frame }) => look.frames.has(frame) && !look.hidden.has(frame));
  const marked = labels.length === 0 ? "" : ` on ${look.frames.get(labels[0].frame)?.classes}`;
  const attributes = {
    role: "button",
    tabindex: -1,
    "aria-expanded": false,
    ...languageSettings[sentence.language],
  };
  const chips = labels.map(({ frame, confidence }) => {
    const key = look.frames.get(frame) as FrameKey;
    const percent = formatPercent(confidence, look.language);
    const made = chip(
      key,
      element("span", { class: "unseen", lang: look.language }, ` ${key.name} `),
      percent,
    );
    made.title = key.name;
    made.dir = directions[look.language];
    return made;
  });
  return element(
    "span",
    { class: `sentence${marked}`, ...attributes },
    ...underlined({ ...sentence, labels }, look.frames),
    ...chips,
  );
}

/** The text with each word underlined that decided for some label, in the colour of its frame. */
function underlined(sentence: LabelledSentence, frames: Look["frames"]): (Node | string)[] {
  return cutEvidence(sentence).flatMap(({ text, frame }) => {
    const key = frame === undefined ? undefined : frames.get(frame);
    return key ? [element("u", { class: key.classes }, ...legible(text))] : legible(text);
  });
}
