import { type Labeller, loadLabeller } from "riwaya";
import type { Answer, Question, Questions } from "./protocol.js";

// Labelling has its own thread, so that a megabyte pasted freezes nothing.
let labeller: Labeller | undefined;

async function answer(question: Question): Promise<Questions[keyof Questions]["answer"]> {
  if (question.name === "load") {
    labeller = await loadLabeller({ model: question.model });
    return { identity: labeller.model, taxonomy: labeller.taxonomy };
  }
  if (labeller === undefined) throw new Error("no model is loaded");
  if (question.name === "label") return labeller.label(question.text, { threshold: question.threshold });
  return labeller.labelSentence(question.text, { language: question.language, threshold: 0 });
}

addEventListener("message", ({ data }: MessageEvent<Question>) => {
  const { id } = data;
  answer(data).then(
    (value) => postMessage({ id, value } satisfies Answer),
    (error) =>
      postMessage({ id, problem: error instanceof Error ? error.message : String(error) } satisfies Answer),
  );
});
