import type { LabelledLanguage } from "../src/languages.js";
import { readCorpus } from "./corpus.js";

/** How many sentences a language gives a long run. */
const count = 50_000;

/** The sentences of a long run: the seeds again and again, each time with another number at the end, so that no text comes twice. */
export function* batchSentences(language: LabelledLanguage): Generator<string> {
  const sentences = readCorpus()[language];
  for (let index = 0; index < count; index += 1) {
    const sentence = sentences[index % sentences.length];
    yield index < sentences.length ? sentence : `${sentence} ${Math.floor(index / sentences.length)}`;
  }
}
