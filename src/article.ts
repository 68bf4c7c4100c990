import type { LabelledArticle } from "./labeller.js";

/** An article to label, as readers give it and batches take it. */
export interface Article {
  /** The article's own id; where it has none, the place it was read from: `file` or `file:line`. */
  readonly id: string | number;
  readonly text: string;
  /** What else is known of it and goes with it to the output: `source`, `date`, `title` … */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** Whether the text was extracted (from HTML), so that who sees the offsets needs it beside them. @default false */
  readonly extracted?: boolean;
}

/** A labelled article with what it was read with: what batches give and what writers, reports and converters take. */
export interface LabelledRow extends Article, LabelledArticle {}
