import { byId } from "./element.js";

/**
 * Copies a text; where the browser does not let the page (without HTTPS, say), shows it to be copied by hand.
 * @returns whether it was copied
 */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = byId<HTMLTextAreaElement>("by-hand-text");
    field.value = text;
    byId<HTMLDialogElement>("by-hand").showModal();
    field.select();
    field.scrollTop = 0;
    return false;
  }
}
