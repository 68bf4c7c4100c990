import type { LabelledArticle, LabelledSentence } from "riwaya";
import { languageSettings } from "../src/report/direction.js";
import { element } from "./element.js";
import { type KeyedParagraph, keyParagraphs } from "./paragraphs.js";
import { type Look, renderSentence } from "./sentence-view.js";

/** The labelled text on the page. */
export interface ArticleView {
  /** Shows an article; paragraphs that look as before stay as they are, and with them an open explanation. */
  show(text: string, article: LabelledArticle, look: Look): void;
  /** The sentence that an element shows. */
  sentenceOf(shown: Element): LabelledSentence | undefined;
}

interface Shown {
  readonly key: string;
  readonly node: HTMLElement;
}

/** How many paragraphs are made at a time: what a thread can do between two frames. */
const atOnce = 40;

export function createArticleView(container: HTMLElement): ArticleView {
  const sentences = new WeakMap<Element, LabelledSentence>();
  const shown: Shown[] = [];
  let look: Look | undefined;
  let generation = 0;

  const render = (paragraph: KeyedParagraph, withLook: Look): Shown => {
    const node = element("div", { class: "paragraph", ...languageSettings[paragraph.language] });
    paragraph.sentences.forEach((sentence, index) => {
      const made = renderSentence(sentence, withLook);
      sentences.set(made, sentence);
      node.append(paragraph.gaps[index], made);
    });
    return { key: paragraph.key, node };
  };

  /** Puts paragraphs in at a place, a few at a time, unless another article came meanwhile. */
  const insert = (
    paragraphs: readonly KeyedParagraph[],
    place: number,
    withLook: Look,
    mine: number,
  ): void => {
    if (mine !== generation) return;
    const made = paragraphs.slice(0, atOnce).map((paragraph) => render(paragraph, withLook));
    const after = shown[place]?.node ?? null;
    for (const { node } of made) container.insertBefore(node, after);
    shown.splice(place, 0, ...made);
    holdTabStop(container);
    if (paragraphs.length > atOnce) {
      setTimeout(() => insert(paragraphs.slice(atOnce), place + atOnce, withLook, mine));
    }
  };

  return {
    show(text, article, newLook) {
      generation += 1;
      const paragraphs = keyParagraphs(text, article.sentences);
      container.classList.toggle("long", paragraphs.length > 2 * atOnce);
      const [head, tail] = newLook === look ? commonEnds(shown, paragraphs) : [0, 0];
      look = newLook;
      for (const { node } of shown.splice(head, shown.length - head - tail)) node.remove();
      insert(paragraphs.slice(head, paragraphs.length - tail), head, newLook, generation);
    },
    sentenceOf: (node) => sentences.get(node),
  };
}

/** How many keys two lists share at their beginnings and, beyond those, at their ends. */
function commonEnds(one: readonly { key: string }[], other: readonly { key: string }[]): [number, number] {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head].key === other[head].key) head += 1;
  let tail = 0;
  while (tail < most - head && one[one.length - 1 - tail].key === other[other.length - 1 - tail].key)
    tail += 1;
  return [head, tail];
}

/** The text is one stop of the tab key: arrow keys go on from there. */
function holdTabStop(container: HTMLElement): void {
  if (container.querySelector('.sentence[tabindex="0"]')) return;
  container.querySelector(".sentence")?.setAttribute("tabindex", "0");
}
