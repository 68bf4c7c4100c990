import type { LabelledArticle, LabelledSentence, Language, ModelIdentity, Taxonomy } from "riwaya";

/** What the page asks the worker, and what it gets: by name of the question. */
export interface Questions {
  /** Loads the model of a directory, an absolute URL; comes first. */
  load: { readonly ask: { readonly model: string }; readonly answer: LoadedModel };
  label: {
    readonly ask: { readonly text: string; readonly threshold?: number };
    readonly answer: LabelledArticle;
  };
  /** Labels one sentence with every frame that some word speaks for, whatever the threshold; offsets are the sentence's. */
  explain: {
    readonly ask: { readonly text: string; readonly language: Language };
    readonly answer: LabelledSentence;
  };
}

export interface LoadedModel {
  readonly identity: ModelIdentity;
  readonly taxonomy: Taxonomy;
}

export type Question = {
  [Name in keyof Questions]: { readonly name: Name; readonly id: number } & Questions[Name]["ask"];
}[keyof Questions];

export type Answer =
  | { readonly id: number; readonly value: Questions[keyof Questions]["answer"] }
  | { readonly id: number; readonly problem: string };
