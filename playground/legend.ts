import type { LabelledArticle } from "riwaya";
import { element } from "./element.js";
import { chip } from "./frames.js";
import type { Look } from "./sentence-view.js";
import { formatCount } from "./wording.js";

/**
 * Shows the frames with the number of sentences of each, as buttons that show or hide its marks.
 * @param toggle called with the id of a frame
 */
export function showLegend(
  container: HTMLElement,
  article: LabelledArticle | undefined,
  look: Look,
  toggle: (frame: string) => void,
): void {
  const focused = document.activeElement?.getAttribute("data-frame");
  const buttons = [...look.frames.values()].map((key) => {
    const count =
      article?.sentences.filter(({ labels }) => labels.some(({ frame }) => frame === key.id)).length ?? 0;
    const button = element(
      "button",
      { type: "button", class: "toggle", "data-frame": key.id, "aria-pressed": !look.hidden.has(key.id) },
      chip(key),
      ` ${key.name} `,
      element("span", { class: "quiet" }, formatCount(count, look.language)),
    );
    button.addEventListener("click", () => toggle(key.id));
    return button;
  });
  container.replaceChildren(...buttons);
  if (focused !== null && focused !== undefined) {
    buttons.find((button) => button.dataset.frame === focused)?.focus();
  }
}
