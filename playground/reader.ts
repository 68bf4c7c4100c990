import type { LabelledArticle, LabelledSentence } from "riwaya";
import { createArticleView } from "./article-view.js";
import { renderExplanation } from "./explanation.js";
import type { Look } from "./sentence-view.js";

/** The labelled text with what one can do there: go from sentence to sentence and ask why. */
export interface Reader {
  show(text: string, article: LabelledArticle, look: Look): void;
}

interface Open {
  readonly button: HTMLElement;
  readonly panel: HTMLElement;
}

/** @param explain labels a sentence with threshold 0 */
export function createReader(
  container: HTMLElement,
  explain: (sentence: LabelledSentence) => Promise<LabelledSentence>,
): Reader {
  const view = createArticleView(container);
  let look: Look | undefined;
  let open: Open | undefined;

  const close = (): void => {
    open?.panel.remove();
    open?.button.setAttribute("aria-expanded", "false");
    open = undefined;
  };
  const closeAndReturn = (): void => {
    const button = open?.button;
    close();
    if (button) moveTo(container, button);
  };
  const openAt = async (button: HTMLElement): Promise<void> => {
    const sentence = view.sentenceOf(button);
    if (sentence === undefined || look === undefined) return;
    const explained = await explain(sentence);
    if (!button.isConnected) return;
    close();
    const marked = new Set(sentence.labels.map(({ frame }) => frame));
    const panel = renderExplanation(explained, marked, look, closeAndReturn);
    button.after(panel);
    button.setAttribute("aria-expanded", "true");
    open = { button, panel };
    panel.querySelector<HTMLElement>("#why")?.focus({ preventScroll: true });
    panel.scrollIntoView({ block: "nearest" });
  };
  const press = (button: HTMLElement): void => {
    const wasOpen = open?.button === button;
    moveTo(container, button);
    if (wasOpen) close();
    else void openAt(button);
  };

  container.addEventListener("click", ({ target }) => {
    const button = sentenceAt(target);
    // A click that ends a selection selects.
    if (button && getSelection()?.isCollapsed !== false) press(button);
  });
  container.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return closeAndReturn();
    const button = sentenceAt(event.target);
    if (button === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter" || event.key === " ") press(button);
    else {
      const next = neighbour(container, button, event.key);
      if (next === undefined) return;
      moveTo(container, next);
    }
    event.preventDefault();
  });

  return {
    show(text, article, newLook) {
      if (newLook !== look) close();
      look = newLook;
      view.show(text, article, newLook);
      if (open && !open.button.isConnected) close();
    },
  };
}

function sentenceAt(target: EventTarget | null): HTMLElement | undefined {
  return (target instanceof Element && target.closest<HTMLElement>(".sentence")) || undefined;
}

/** The sentence that a key leads to; the arrows to the sides follow the direction of the text. */
function neighbour(container: HTMLElement, from: HTMLElement, key: string): HTMLElement | undefined {
  const all = [...container.querySelectorAll<HTMLElement>(".sentence")];
  const at = all.indexOf(from);
  const ahead = getComputedStyle(from).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  if (key === "Home") return all[0];
  if (key === "End") return all.at(-1);
  if (key === "ArrowDown" || key === ahead) return all[at + 1];
  if (key === "ArrowUp" || key === "ArrowRight" || key === "ArrowLeft") return all[at - 1];
  return undefined;
}

/** Focuses a sentence and makes it the text's tab stop. */
function moveTo(container: HTMLElement, button: HTMLElement): void {
  for (const stop of container.querySelectorAll('.sentence[tabindex="0"]'))
    stop.setAttribute("tabindex", "-1");
  button.setAttribute("tabindex", "0");
  button.focus();
}
