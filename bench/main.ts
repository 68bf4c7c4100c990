/** `npm run bench`: how fast each step is, how fast the whole, how soon it starts, how much it takes, and what its peers do. */
import { readFileSync } from "node:fs";
import { Bench } from "tinybench";
import { loadLabeller } from "../dist/index.js";
import { detectLanguage, normalize, splitSentences, tokenize } from "../dist/text/index.js";
import { labelledLanguages } from "../src/languages.js";
import { benchBatch } from "./batch.js";
import { bytesOf, readCorpus, toArticles } from "./corpus.js";
import { cpuMilliseconds, describeMachine, runFresh, sizeOf } from "./machine.js";
import { measurePeers } from "./peers/table.js";

const corpus = readCorpus();
const labeller = await loadLabeller();
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

console.log(`${describeMachine()}\nriwaya model ${labeller.model.name} ${labeller.model.version}\n`);

const bench = new Bench({ time: 2_000, warmupTime: 500, now: cpuMilliseconds });
const sizes = new Map<string, { bytes: number; sentences: number }>();
for (const language of labelledLanguages) {
  const sentences = corpus[language];
  const articles = toArticles(sentences);
  const whole = articles.join("\n\n");
  const size = { bytes: bytesOf(sentences), sentences: sentences.length };
  const add = (step: string, run: () => void) => {
    bench.add(`${step} ${language}`, run);
    sizes.set(`${step} ${language}`, size);
  };
  const each = (run: (sentence: string) => unknown) => () => {
    for (const sentence of sentences) run(sentence);
  };
  add("normalize fold, one string", () => normalize(whole, { profile: "fold" }));
  add("normalize clean, one string", () => normalize(whole, { profile: "clean" }));
  add(
    "normalize fold, sentences",
    each((sentence) => normalize(sentence, { profile: "fold" })),
  );
  add("splitSentences, one string", () => splitSentences(whole));
  add(
    "detectLanguage",
    each((sentence) => detectLanguage(sentence)),
  );
  add(
    "tokenize",
    each((sentence) => tokenize(sentence, { language })),
  );
  add(
    "labelSentence",
    each((sentence) => labeller.labelSentence(sentence, { language })),
  );
  add("label, articles", () => {
    for (const article of articles) labeller.label(article);
  });
}
await bench.run();

console.log("step, by CPU time".padEnd(34), "sentences/s".padStart(12), "MB/s".padStart(8), "±".padStart(7));
for (const task of bench.tasks) {
  const { result } = task;
  if (result.state !== "completed") throw new Error(`${task.name}: ${result.state}`);
  const { bytes, sentences } = sizes.get(task.name) as { bytes: number; sentences: number };
  const seconds = result.latency.p50 / 1_000;
  console.log(
    task.name.padEnd(34),
    Math.round(sentences / seconds)
      .toLocaleString("en")
      .padStart(12),
    (bytes / 1e6 / seconds).toFixed(1).padStart(8),
    `${result.latency.rme.toFixed(1)} %`.padStart(7),
  );
}

const label =
  'const { loadLabeller } = await import("./dist/index.js"); const l = await loadLabeller(); l.label("He denied the claim.");';
const bare = runFresh("", 15);
const first = runFresh(label, 15);
console.log(
  `\ncold start: process to first label ${first.milliseconds.toFixed(0)} ms, bare Node ${bare.milliseconds.toFixed(0)} ms (+${(first.milliseconds - bare.milliseconds).toFixed(0)} ms)`,
);
console.log(`peak memory: first label ${megabytes(first.peakBytes)}, bare Node ${megabytes(bare.peakBytes)}`);
const { dependencies: names } = JSON.parse(readFileSync("package.json", "utf8")) as {
  dependencies: Record<string, string>;
};
const dependencies = Object.keys(names).reduce((sum, name) => sum + sizeOf(`node_modules/${name}`), 0);
const own = ["dist", "models", "seeds"].reduce((sum, name) => sum + sizeOf(name), 0);
console.log(
  `model: ${megabytes(sizeOf("models"))}; a consumer's node_modules: ${megabytes(own + dependencies)} (riwaya ${megabytes(own)}, dependencies ${megabytes(dependencies)})`,
);
benchBatch();
console.log(`\n${measurePeers().join("\n")}`);
