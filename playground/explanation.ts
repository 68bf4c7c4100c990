import type { LabelledSentence } from "riwaya";
import { languageSettings } from "../src/report/direction.js";
import { element } from "./element.js";
import { chip, type FrameKey } from "./frames.js";
import { legible } from "./legible.js";
import type { Look } from "./sentence-view.js";
import { directions, formatOdds, formatPercent, type Wording, wordings } from "./wording.js";

/** Words that change the odds by less than a tenth are not worth a line. */
const leastWeight = 0.1;

/**
 * Why a sentence is marked as it is: every frame with its confidence and the words that speak for it.
 * @param sentence labelled with threshold 0, so that frames that are not marked show their words too
 * @param marked the frames that the sentence is marked with
 * @param close called by the close button
 */
export function renderExplanation(
  sentence: LabelledSentence,
  marked: ReadonlySet<string>,
  look: Look,
  close: () => void,
): HTMLElement {
  const wording = wordings[look.language];
  const title = element("strong", { id: "why", tabindex: -1 }, wording.why);
  const button = element("button", { type: "button", class: "close", "aria-label": wording.close }, "×");
  button.addEventListener("click", close);
  const frames = Object.entries(sentence.confidences)
    .filter(([id]) => look.frames.has(id))
    .sort(([, one], [, other]) => other - one)
    .map(([id, confidence]) =>
      renderFrame(look.frames.get(id) as FrameKey, confidence, sentence, marked.has(id), look),
    );
  const body = frames.length > 0 ? frames : [element("span", { class: "quiet" }, wording.notRead)];
  return element(
    "span",
    {
      class: "why",
      role: "region",
      "aria-labelledby": "why",
      lang: look.language,
      dir: directions[look.language],
    },
    element("span", { class: "head" }, title, button),
    ...body,
  );
}

function renderFrame(
  key: FrameKey,
  confidence: number,
  sentence: LabelledSentence,
  isMarked: boolean,
  { language }: Look,
): HTMLElement {
  const wording = wordings[language];
  const percent = formatPercent(confidence, language);
  const evidence =
    sentence.labels
      .find(({ frame }) => frame === key.id)
      ?.evidence.filter(({ weight }) => weight >= leastWeight) ?? [];
  const words = evidence.map(({ text, weight }) =>
    element(
      "span",
      { class: "evidence", role: "listitem" },
      element(
        "q",
        languageSettings[sentence.language],
        element("u", { class: key.classes }, ...legible(text)),
      ),
      element("span", {}, ` ${strength(weight, wording)} `),
      element("span", { class: "quiet" }, `(${wording.odds} ${formatOdds(weight, language)})`),
    ),
  );
  return element(
    "span",
    { class: `frame ${key.classes}` },
    element("span", { class: "name" }, chip(key), ` ${key.name} `),
    bar(confidence, `${key.name}: ${percent}`),
    element(
      "span",
      { class: "percent" },
      `${percent} `,
      element("span", { class: "quiet" }, isMarked ? wording.labelled : wording.notLabelled),
    ),
    words.length > 0
      ? element("span", { class: "words", role: "list" }, ...words)
      : element("span", { class: "words quiet" }, wording.noWords),
  );
}

function bar(confidence: number, name: string): HTMLElement {
  const fill = element("span");
  fill.style.inlineSize = `${100 * confidence}%`;
  const range = { "aria-valuemin": 0, "aria-valuemax": 1, "aria-valuenow": confidence };
  return element("span", { class: "bar", role: "meter", "aria-label": name, ...range }, fill);
}

/** What words add to the logit, in words: from 3 on they turn odds of one to twenty around. */
function strength(weight: number, wording: Wording): string {
  if (weight >= 3) return wording.weightDecisive;
  if (weight >= 1.5) return wording.weightStrong;
  return weight >= 0.5 ? wording.weightClear : wording.weightSlight;
}
