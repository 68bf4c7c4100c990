/** From about this many characters on, a browser takes seconds to find the direction of every line by itself. */
const long = 50_000;

const firstLetter = /\p{L}/u;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * Each line of a field has its own direction, but for a long text, which as a whole has that of its first letter; an empty
 * field has the page's, which its placeholder wants.
 */
export function directionOf(text: string): "" | "auto" | "ltr" | "rtl" {
  if (text === "") return "";
  if (text.length < long) return "auto";
  return rightToLeft.test(firstLetter.exec(text)?.[0] ?? "") ? "rtl" : "ltr";
}

/** Sees to the direction of a field whenever its text changes, and before a paste is laid out. */
export function watchDirection(field: HTMLTextAreaElement): void {
  field.addEventListener("beforeinput", ({ data }) => {
    if (data !== null && data.length >= long) field.dir = directionOf(data);
  });
  field.addEventListener("input", () => {
    field.dir = directionOf(field.value);
  });
}
