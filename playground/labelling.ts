import type { Answer, Question, Questions } from "./protocol.js";

/** The labeller on its own thread. */
export interface Labelling {
  /** @throws Error with the worker's message, or that the worker could not start */
  ask<Name extends keyof Questions>(
    name: Name,
    ask: Questions[Name]["ask"],
  ): Promise<Questions[Name]["answer"]>;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (problem: Error) => void;
}

export function startLabelling(): Labelling {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ("problem" in data) asked?.reject(new Error(data.problem));
    else asked?.resolve(data.value as never);
  });
  worker.addEventListener("error", (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message || "the worker did not start"));
    waiting.clear();
  });
  return {
    ask(name, ask) {
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.postMessage({ name, id, ...ask } as Question);
      });
    },
  };
}
