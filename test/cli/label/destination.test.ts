import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import type { RunFiles } from "../../../src/batch/run/index.js";
import type { InterruptSignal } from "../../../src/cli/io.js";
import { openSpool } from "../../../src/cli/label/destination.js";
import { createMemoryIo } from "../memory-io.js";

const state = { done: 1, counts: {}, trail: 0 };

/** A spool whose files end as told. */
async function open(finish: (out: string) => Promise<void>) {
  const { io, written } = createMemoryIo();
  const heard: InterruptSignal[] = [];
  let listener: ((signal: InterruptSignal) => void) | undefined;
  let place = "";
  const files: Pick<RunFiles, "finish" | "abandon"> = {
    finish: () => finish(place),
    abandon: async () => {},
  };
  const spool = await openSpool(
    {
      ...io,
      onInterrupt(given) {
        listener = given;
        return () => {
          listener = undefined;
        };
      },
      endBy: (signal) => heard.push(signal),
    },
    async (out) => {
      place = out;
      writeFileSync(`${out}.partial`, "half");
      return files as RunFiles;
    },
  );
  return { spool, written, heard, folder: () => dirname(place), interrupt: () => listener?.("SIGINT") };
}

describe("a spool", () => {
  it("prints what was made and leaves nothing behind", async () => {
    const { spool, written, folder, heard, interrupt } = await open(async (out) =>
      writeFileSync(out, "whole"),
    );
    expect(readFileSync(`${folder()}/output.partial`, "utf8")).toBe("half");
    await spool.finish(state);
    interrupt();
    expect(written.out).toBe("whole");
    expect(existsSync(folder())).toBe(false);
    expect(heard).toEqual([]);
  });

  it("leaves nothing behind when a signal comes while the output is made", async () => {
    const { spool, folder, heard, interrupt } = await open(() => new Promise(() => {}));
    void spool.finish(state);
    interrupt();
    expect(existsSync(folder())).toBe(false);
    expect(heard).toEqual(["SIGINT"]);
  });
});
