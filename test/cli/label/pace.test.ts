import { describe, expect, it } from "vitest";
import { createPace, formatDuration } from "../../../src/cli/label/pace.js";
import { createMemoryIo } from "../memory-io.js";

function pace(stderr: boolean, totalBytes?: number) {
  const { io, written } = createMemoryIo({ terminal: { stderr } });
  let time = 0;
  const shown = createPace(io, { totalBytes: () => totalBytes, now: () => time });
  const report = (seconds: number, articles: number, sentences: number, bytes: number) => {
    time = seconds * 1000;
    shown.report({ articles, sentences, bytes });
  };
  return { written, shown, report };
}

describe("createPace", () => {
  it("counts on one line of a terminal, with the time left", () => {
    const { written, shown, report } = pace(true, 50e6);
    report(0.1, 1, 10, 1e6);
    report(2, 200, 4000, 10e6);
    report(2.1, 210, 4100, 11e6);
    shown.clear();
    expect(written.err).toBe(
      "\r\u001b[K200 articles · 2,000 sentences/s · 5.0 MB/s · 20 % · 8 s left\r\u001b[K",
    );
  });

  it("has a line a minute elsewhere, without a share where the whole is not known", () => {
    const { written, shown, report } = pace(false);
    for (const seconds of [1, 59, 60, 61, 119, 121]) report(seconds, seconds, seconds * 10, seconds * 1e6);
    shown.clear();
    expect(written.err).toBe(
      "riwaya label: 60 articles · 10 sentences/s · 1.0 MB/s\nriwaya label: 121 articles · 10 sentences/s · 1.0 MB/s\n",
    );
  });

  it("does not count for the rate what was passed over", () => {
    const { written, shown, report } = pace(true, 20e6);
    report(0.2, 100, 1000, 8e6);
    shown.restart({ articles: 100, sentences: 1000, bytes: 8e6 });
    report(1.2, 110, 1100, 10e6);
    expect(written.err).toBe("\r\u001b[K110 articles · 100 sentences/s · 2.0 MB/s · 50 % · 5 s left");
  });
});

it.each([
  [0.42, "0.4 s"],
  [7.6, "8 s"],
  [59.6, "1 min 0 s"],
  [250, "4 min 10 s"],
  [12_000, "3 h 20 min"],
])("%d s is %s", (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text);
});
