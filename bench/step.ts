/** `tsx bench/step.ts STEP LANGUAGE`: one step of the benchmark, measured in this process; prints a `StepResult` as JSON. */
import { Bench } from "tinybench";
import { loadLabeller } from "../dist/index.js";
import type { LabelledLanguage } from "../src/languages.js";
import { bytesOf, readCorpus } from "./corpus.js";
import { cpuMilliseconds } from "./machine.js";
import { steps } from "./steps.js";

/** How fast a step is, by CPU time. */
export interface StepResult {
  readonly sentencesPerSecond: number;
  readonly bytesPerSecond: number;
  /** Relative margin of error, in %. */
  readonly error: number;
}

const [step, language] = process.argv.slice(2) as [string, LabelledLanguage];
const sentences = readCorpus()[language];
const bench = new Bench({ time: 4_000, warmupTime: 3_000, now: cpuMilliseconds });
bench.add(step, steps[step]({ sentences, language, labeller: await loadLabeller() }));
await bench.run();
const { result } = bench.tasks[0];
if (result.state !== "completed") throw new Error(`${step} ${language}: ${result.state}`);
const seconds = result.latency.p50 / 1_000;
const measured: StepResult = {
  sentencesPerSecond: sentences.length / seconds,
  bytesPerSecond: bytesOf(sentences) / seconds,
  error: result.latency.rme,
};
console.log(JSON.stringify(measured));
