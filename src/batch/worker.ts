import { workerData } from "node:worker_threads";
import { move, transferableSymbol, valueSymbol } from "piscina";
import type { Article } from "../article.js";
import { type LabelOptions, loadLabeller } from "../labeller.js";
import { createLabelJob, type Job } from "./job.js";
import { createRenderJob, type RenderSettings } from "./render-job.js";

/** What a worker is started with. Plain data. */
export interface WorkerSettings {
  /** @default the bundled model */
  readonly model?: string;
  /** The hash that the model must have. @default any */
  readonly modelHash?: string;
  readonly label: LabelOptions;
  /** @default results go back as objects */
  readonly render?: RenderSettings;
}

let job: Promise<Job<object>> | undefined;

/** The entry of a worker thread: the model is loaded with the first call. */
export async function work(articles: readonly Article[]): Promise<unknown> {
  job ??= createJob(workerData as WorkerSettings);
  const reply = (await job)(articles);
  const buffers = reply.pieces.map(({ buffer }) => buffer);
  // Handed over, not copied.
  return move({ [transferableSymbol]: buffers, [valueSymbol]: reply });
}

async function createJob({ model, modelHash, label, render }: WorkerSettings): Promise<Job<object>> {
  const labeller = await loadLabeller(model === undefined ? {} : { model });
  const { name, hash } = labeller.model;
  if (modelHash !== undefined && hash !== modelHash)
    throw new Error(
      `they load the model ${name} (${hash.slice(0, 8)}…), and the labeller has another (${modelHash.slice(0, 8)}…): give { model } with it`,
    );
  return render === undefined ? createLabelJob(labeller, label) : createRenderJob(labeller, label, render);
}
