import type { LabelledRow } from "../../../src/article.js";
import { fakeLabeller } from "../../cli/fake-labeller.js";

/** A labelled article: each line is a sentence, and one with `denied` a denial. */
export function labelRow(text: string, more: Partial<LabelledRow> = {}): LabelledRow {
  return { id: "a", text, ...fakeLabeller.label(text), ...more };
}
