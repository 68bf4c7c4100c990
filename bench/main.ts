/** `npm run bench`: how fast each step is, how fast the whole, how soon it starts, how much it takes, and what its peers do. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { loadLabeller } from "../dist/index.js";
import { type LabelledLanguage, labelledLanguages } from "../src/languages.js";
import { benchBatch } from "./batch.js";
import { describeMachine, runFresh, sizeOf } from "./machine.js";
import { measurePeers } from "./peers/table.js";
import type { StepResult } from "./step.js";
import { steps } from "./steps.js";

const { model } = await loadLabeller();
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

console.log(`${describeMachine()}\nriwaya model ${model.name} ${model.version}\n`);
console.log("step, by CPU time".padEnd(34), "sentences/s".padStart(12), "MB/s".padStart(8), "±".padStart(7));
for (const language of labelledLanguages) {
  for (const step of Object.keys(steps)) {
    const { sentencesPerSecond, bytesPerSecond, error } = measureStep(step, language);
    console.log(
      `${step} ${language}`.padEnd(34),
      Math.round(sentencesPerSecond).toLocaleString("en").padStart(12),
      (bytesPerSecond / 1e6).toFixed(1).padStart(8),
      `${error.toFixed(1)} %`.padStart(7),
    );
  }
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

/** Measures a step in a process of its own, so that it finds nothing there that another left in memory or taught the compiler. */
function measureStep(step: string, language: LabelledLanguage): StepResult {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "bench/step.ts", step, language],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as StepResult;
}
