import type { LabelledSentence, Language } from "riwaya";
import { type Attributes, element } from "./element.js";
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

/** Attributes that set a text of a language; what is neither is left to its letters. */
export const languageAttributes: Readonly<Record<Language, Attributes>> = {
  ar: { lang: "ar", dir: "rtl" },
  en: { lang: "en", dir: "ltr" },
  other: { lang: "", dir: "auto" },
};

/** A sentence as a button: marked by its surest frame, the deciding words underlined, a chip for each label behind it. */
export function renderSentence(sentence: LabelledSentence, look: Look): HTMLElement {
  const labels = sentence.labels.filter(({ frame }) => look.frames.has(frame) && !look.hidden.has(frame));
  const marked = labels.length === 0 ? "" : ` on ${look.frames.get(labels[0].frame)?.classes}`;
  const attributes = {
    role: "button",
    tabindex: -1,
    "aria-expanded": false,
    ...languageAttributes[sentence.language],
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
    ...underlined({ ...sentence, labels }),
    ...chips,
  );
}

/** The text with each word underlined once that decided for some label. */
function underlined({ text, start, labels }: LabelledSentence): (Node | string)[] {
  const spans = labels
    .flatMap(({ evidence }) => evidence.map((span) => [span.start - start, span.end - start] as const))
    .sort(([one], [other]) => one - other);
  const nodes: (Node | string)[] = [];
  let at = 0;
  for (const [from, to] of spans) {
    const begin = Math.max(from, at);
    if (to <= begin) continue;
    nodes.push(...legible(text.slice(at, begin)), element("u", {}, ...legible(text.slice(begin, to))));
    at = to;
  }
  return [...nodes, ...legible(text.slice(at))];
}
