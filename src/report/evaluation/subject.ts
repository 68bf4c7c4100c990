import type { Evaluation, ScoreTable } from "../../evaluate/index.js";
import { isolate } from "../escape.js";
import type { Writer } from "../writer.js";
import { type EvaluationMessages, evaluationMessages } from "./messages.js";

/** A model that was evaluated, as the page calls it. */
export interface Subject {
  readonly evaluation: Evaluation;
  /** `A` or `B` where there are two, else empty. */
  readonly letter: string;
  /** HTML. */
  readonly name: string;
}

/** Scores under a name, a model's or the keyword list's. */
export interface Contender {
  readonly name: string;
  readonly scores: ScoreTable;
}

/** What the parts of an evaluation's page need. */
export interface EvaluationWriter extends Writer {
  readonly own: EvaluationMessages;
}

export function extendWriter(writer: Writer): EvaluationWriter {
  return { ...writer, own: evaluationMessages[writer.locale] };
}

/** Names the models. */
export function nameSubjects(evaluations: readonly Evaluation[], writer: Writer): Subject[] {
  return evaluations.map((evaluation, index) => {
    const { model } = evaluation;
    const letter = evaluations.length > 1 ? String.fromCharCode(65 + index) : "";
    const title = model === null ? writer.words.unknownModel : `${model.name} ${model.version}`;
    return { evaluation, letter, name: isolate(letter === "" ? title : `${letter}: ${title}`) };
  });
}

/** All that have scores: the models, then the keyword list, which is the same beside each. */
export function listContenders(subjects: readonly Subject[], { own }: EvaluationWriter): Contender[] {
  const models = subjects.map(({ name, evaluation }) => ({ name, scores: evaluation as ScoreTable }));
  const [{ evaluation }] = subjects;
  return evaluation.baseline === null
    ? models
    : [...models, { name: own.keywords, scores: evaluation.baseline }];
}
