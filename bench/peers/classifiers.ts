import { createRequire } from "node:module";
import { loadLabeller } from "../../dist/index.js";
import type { LabelledLanguage } from "../../src/languages.js";

/** A sentence and its class: its frames, joined by "+", or "none". */
export interface ClassifiedSentence {
  readonly text: string;
  readonly className: string;
}

/** Gives the class of a sentence. */
export type Classify = (text: string) => string | Promise<string>;

/** A tool that a user would otherwise take: learns classes of sentences of one language. */
export type Train = (rows: readonly ClassifiedSentence[], language: LabelledLanguage) => Promise<Classify>;

// The tools are installed beside this file only, and none has types that fit.
const require = createRequire(import.meta.url);
const load = (name: string) => require(name);

/** Lower-case words of any script: for tools that bring no tokenizer for Arabic. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const trainNlp: Train = async (rows, language) => {
  const { containerBootstrap } = load("@nlpjs/core");
  const { Nlp } = load("@nlpjs/nlp");
  const container = await containerBootstrap();
  container.use(Nlp);
  container.use(load("@nlpjs/lang-en-min").LangEn);
  container.use(load("@nlpjs/lang-ar").LangAr);
  const nlp = container.get("nlp");
  nlp.settings.autoSave = false;
  nlp.settings.ner = { ...nlp.settings.ner, enabled: false };
  nlp.addLanguage(language);
  for (const { text, className } of rows) nlp.addDocument(language, text, className);
  const manager = nlp.nluManager;
  // Left to itself it trains for many minutes, to a loss of next to nothing.
  await manager.train({ ...manager.settings, iterations: 60, log: false });
  return async (text) => {
    const { classifications } = await manager.process({ locale: language, utterance: text, settings: {} });
    const intent = classifications[0]?.intent ?? "None";
    return intent === "None" ? "none" : intent;
  };
};

const trainNatural: Train = async (rows) => {
  const { BayesClassifier } = load("natural");
  const classifier = new BayesClassifier();
  for (const { text, className } of rows) classifier.addDocument(wordsOf(text), className);
  classifier.train();
  return (text) => classifier.classify(wordsOf(text));
};

const trainWink: Train = async (rows) => {
  const classifier = load("wink-naive-bayes-text-classifier")();
  classifier.definePrepTasks([wordsOf]);
  classifier.defineConfig({ considerOnlyPresence: true, smoothingFactor: 0.5 });
  for (const { text, className } of rows) classifier.learn(text, className);
  classifier.consolidate();
  return (text) => classifier.predict(text);
};

const trainFasttext: Train = async (rows) => {
  const { getFastTextClass, getFastTextModule } = load("fasttext.wasm.js");
  const FastText = await getFastTextClass({ getFastTextModule });
  const lines = rows.map(({ text, className }) => `__label__${className} ${wordsOf(text).join(" ")}`);
  const data = `data:text/plain;base64,${Buffer.from(lines.join("\n")).toString("base64")}`;
  const settings = {
    loss: "softmax",
    epoch: 25,
    lr: 0.5,
    wordNgrams: 2,
    minn: 2,
    maxn: 5,
    dim: 50,
    bucket: 200_000,
  };
  const model = await new FastText().trainSupervised(data, settings, () => {});
  return (text) => {
    const predictions = model.predict(wordsOf(text).join(" "), 1, 0);
    const [, label] = predictions.size() > 0 ? predictions.get(0) : [0, "__label__none"];
    predictions.delete();
    return label.replace("__label__", "");
  };
};

/** The bundled model, trained from the same seeds beforehand. */
const loadOurs: Train = async (_, language) => {
  const labeller = await loadLabeller();
  return (text) => {
    const { labels } = labeller.labelSentence(text, { language });
    return classOf(labels.map(({ frame }) => frame));
  };
};

/** The class that stands for some frames. */
export function classOf(frames: readonly string[]): string {
  return frames.length === 0 ? "none" : frames.toSorted().join("+");
}

/** What is measured, by name. */
export const classifiers: Readonly<Record<string, Train>> = {
  riwaya: loadOurs,
  "nlp.js": trainNlp,
  natural: trainNatural,
  "wink-naive-bayes": trainWink,
  "fasttext (wasm)": trainFasttext,
};
