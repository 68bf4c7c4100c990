import { describe, expect, it } from "vitest";
import { createProgress } from "../../src/cli/progress.js";
import { createMemoryIo } from "./memory-io.js";

function report(stderr: boolean): string {
  const { io, written } = createMemoryIo({ terminal: { stderr } });
  const progress = createProgress(io);
  for (const share of [0.001, 0.002, 1]) progress.report("features", share);
  progress.report("network", 0.5);
  progress.end();
  expect(written.out).toBe("");
  return written.err;
}

describe("createProgress", () => {
  it("counts on one line of a terminal, and writes only what changes", () => {
    expect(report(true)).toBe("\r\u001b[Kfeatures 0 %\r\u001b[Kfeatures 100 %\r\u001b[Knetwork 50 %\n");
  });

  it("names each stage once elsewhere", () => {
    expect(report(false)).toBe("features …\nnetwork …\n");
  });
});
