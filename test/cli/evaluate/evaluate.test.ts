import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../../src/cli/evaluate/evaluate.js";
import type { LoadLabeller } from "../../../src/cli/load.js";
import type { Comparison, Evaluation } from "../../../src/evaluate/index.js";
import { fakeLabeller, loadFake } from "../fake-labeller.js";
import { createMemoryIo } from "../memory-io.js";
import { createTemporaryFolder } from "../temporary-folder.js";

const folder = createTemporaryFolder();
mkdirSync(join(folder.path, "docs"));
mkdirSync(join(folder.path, "elsewhere"));
folder.write("docs/one.txt", "\uFEFFHe denied it. Rain fell.");
folder.write("elsewhere/one.txt", "xx denied xxx Rain fell.");
folder.write("docs/bad.txt", Uint8Array.from([0x61, 0xff]));

// The fake labeller finds the first of two denials: precision 1, recall 0.5, F1 0.6667.
const gold = folder.write(
  "gold.jsonl",
  '{"text":"He denied it.","labels":["denial"]}\n{"text":"It is not so.","labels":["denial"]}\n{"text":"Rain.","labels":[]}\n',
);
const standOff = folder.write(
  "stand-off.jsonl",
  '{"doc":"one.txt","start":0,"end":13,"labels":["denial"]}\n{"doc":"one.txt","start":14,"end":24,"labels":[]}\n',
);

async function runEvaluate(
  args: readonly string[],
  stdin: readonly string[] = [],
  load: LoadLabeller = loadFake,
) {
  const { io, written } = createMemoryIo({ stdin });
  const code = await evaluate(args, io, load);
  return { code, ...written };
}

async function measure(args: readonly string[], stdin?: readonly string[]) {
  const { code, out, err } = await runEvaluate(["--json", ...args], stdin);
  return { code, err, evaluation: JSON.parse(out) as Evaluation };
}

describe("evaluate", () => {
  it("scores rows with text", async () => {
    const { code, err, evaluation } = await measure([gold]);
    expect(code).toBe(0);
    expect(err).toBe("");
    expect(evaluation.model).toEqual({ name: "fake", version: "0", hash: "00" });
    expect(evaluation.overall.sentences).toBe(3);
    expect(evaluation.overall.frames.denial).toMatchObject({ precision: 1, recall: 0.5 });
    expect(evaluation.baseline).not.toBeNull();
    expect(evaluation.errors).toMatchObject([{ kind: "miss", text: "It is not so.", file: gold, line: 2 }]);
  });

  it("scores several files, and standard input", async () => {
    const { evaluation } = await measure([gold, standOff, "-"], ['{"text":"x","labels":[]}']);
    expect(evaluation.overall.sentences).toBe(6);
  });

  it("finds documents beside the gold file, offsets from after a byte order mark", async () => {
    const { evaluation } = await measure([standOff]);
    expect(evaluation.overall.exactMatch).toBe(1);
    expect(evaluation.errors).toEqual([]);
  });

  it("finds documents in --docs", async () => {
    const { evaluation } = await measure([standOff, "--docs", join(folder.path, "elsewhere")]);
    expect(evaluation.overall.exactMatch).toBe(1);
  });

  it("prints a table that names the frame, and leaves the baseline out when told", async () => {
    const table = await runEvaluate([gold]);
    expect(table.out).toMatch(/^denial +1\.00 +0\.50 +0\.67/m);
    expect(table.out).toContain("keywords");
    const { evaluation } = await measure([gold, "--no-baseline", "--errors", "0"]);
    expect(evaluation.baseline).toBeNull();
    expect(evaluation.errors).toEqual([]);
  });
});

/** Knows the model `silent` too, which finds nothing. */
const loadTwo: LoadLabeller = async (options) => {
  if (options?.model !== "silent") return loadFake(options);
  return {
    ...fakeLabeller,
    model: { name: "silent", version: "1", hash: "11" },
    labelSentence: (text, settings) => ({ ...fakeLabeller.labelSentence(text, settings), labels: [] }),
  };
};

describe("--compare", () => {
  it("puts another model beside the first, which the bars are for", async () => {
    const { code, out } = await runEvaluate(
      [gold, "--compare", "silent", "--min-macro-f1", "0.6"],
      [],
      loadTwo,
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^F1 +A: fake 0 \(00\) +B: silent 1 \(11\) +A less B$/m);
    expect(out).toMatch(/^denial +0\.67 \[.*\] +0\.00 \[.*\] +\+0\.67 \[.* to .*\]$/m);
  });

  it("gives both and their difference as JSON", async () => {
    const { out } = await runEvaluate(["--json", gold, "--compare", "silent"], [], loadTwo);
    const { evaluations, difference } = JSON.parse(out) as Comparison;
    expect(evaluations.map(({ model }) => model?.name)).toEqual(["fake", "silent"]);
    expect(difference.macro.value).toBeCloseTo(2 / 3, 10);
  });

  it("refuses a model that is not there", async () => {
    await expect(runEvaluate([gold, "--compare", "gone"])).rejects.toMatchObject({ code: "bad-model" });
  });
});

describe("--report", () => {
  it("writes a page, and leaves the mistakes to it", async () => {
    const report = join(folder.path, "report.html");
    const { out, err } = await runEvaluate([gold, "--report", report, "--locale", "ar"]);
    expect(err).toBe(`riwaya evaluate: mistakes and curves are in ${report}\n`);
    expect(out).toMatch(/^denial +1\.00/m);
    expect(out).not.toContain("worst mistakes");
    const html = readFileSync(report, "utf8");
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain("It is not so.");
    expect(readdirSync(folder.path).filter((name) => name.includes("partial"))).toEqual([]);
  });

  it("has both models with --compare", async () => {
    const report = join(folder.path, "both.html");
    await runEvaluate([gold, "--compare", "silent", "--report", report], [], loadTwo);
    expect(readFileSync(report, "utf8")).toContain("B: silent 1");
  });

  it.each([
    [
      "in a folder that is not there",
      join("gone", "report.html"),
      /--report gone.report\.html: there is no folder "gone"/,
    ],
    ["without a name", "", /--report/],
    [
      "in place of what it measures",
      join(folder.path, "docs", "..", "gold.jsonl"),
      /a gold file; name another/,
    ],
    ["that is a folder", folder.path, /a folder; name a file/],
  ])("is refused %s, before any work", async (_name, report, message) => {
    const load: LoadLabeller = () => {
      throw new Error("loaded");
    };
    await expect(runEvaluate([gold, "--report", report], [], load)).rejects.toMatchObject({
      code: "bad-usage",
      message: expect.stringMatching(message),
    });
  });

  it("leaves nothing where the evaluation fails", async () => {
    const report = join(folder.path, "none.html");
    const empty = folder.write("empty.jsonl", "\n");
    await expect(runEvaluate([empty, "--report", report])).rejects.toMatchObject({ code: "bad-input" });
    expect(existsSync(report)).toBe(false);
  });

  it("speaks English or Arabic", async () => {
    await expect(runEvaluate([gold, "--locale", "fr"])).rejects.toMatchObject({ code: "bad-usage" });
  });
});

describe("bars", () => {
  it.each([
    ["reached", ["--min-macro-f1", "0.66", "--min-f1", "denial=0.66"], 0, ""],
    ["missed", ["--min-macro-f1", "0.8"], 1, "riwaya evaluate: macro-F1 is 0.6667, below the bar of 0.8\n"],
    [
      "missed by a frame",
      ["--min-f1", "denial=0.7", "--min-macro-f1=0"],
      1,
      "riwaya evaluate: F1 of denial is 0.6667, below the bar of 0.7\n",
    ],
  ])("%s", async (_name, bars, code, message) => {
    const result = await measure([gold, ...bars]);
    expect(result.code).toBe(code);
    expect(result.err).toBe(message);
    // The numbers are printed all the same.
    expect(result.evaluation.overall.sentences).toBe(3);
  });
});

describe("bad input", () => {
  it.each([
    ["no gold file", [], "bad-usage", /name a gold file/],
    ["an unknown flag", ["--min-f2", "1", gold], "bad-usage", /--min-f2/],
    ["a bar above 1", [gold, "--min-macro-f1", "80"], "bad-usage", /from 0 to 1, not "80"/],
    ["a bar without a frame", [gold, "--min-f1", "0.8"], "bad-usage", /FRAME=X, not "0.8"/],
    [
      "a bar on an unknown frame",
      [gold, "--min-f1", "praise=0.8"],
      "bad-usage",
      /"praise"; known frames: denial/,
    ],
    ["half an error", [gold, "--errors", "1.5"], "bad-usage", /whole number/],
    ["a missing gold file", ["gone.jsonl"], "bad-input", /^gone\.jsonl: no such file/],
    ["a directory", [folder.path], "bad-input", /: a directory/],
  ])("refuses %s", async (_name, args, code, message) => {
    await expect(runEvaluate(args)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it.each([
    ["broken JSON", "{", /rows\.jsonl:2: not JSON/],
    ["a row without labels", '{"text":"x"}', /rows\.jsonl:2: /],
    [
      "an unknown frame",
      '{"text":"x","labels":["praise"]}',
      /rows\.jsonl:2: unknown frame "praise"; known frames: denial/,
    ],
    [
      "a missing document",
      '{"doc":"gone.txt","start":0,"end":1,"labels":[]}',
      /rows\.jsonl:2: no document "gone\.txt".*--docs/,
    ],
    [
      "a document that is a folder",
      '{"doc":"../docs","start":0,"end":1,"labels":[]}',
      /rows\.jsonl:2: no document "\.\.\/docs"/,
    ],
    [
      "a document that is not UTF-8",
      '{"doc":"bad.txt","start":0,"end":1,"labels":[]}',
      /bad\.txt: not UTF-8: byte 1 /,
    ],
    [
      "a span outside its document",
      '{"doc":"one.txt","start":0,"end":99,"labels":[]}',
      /rows\.jsonl:2: span \[0, 99\)/,
    ],
  ])("names file and line of %s", async (_name, row, message) => {
    const file = folder.write("rows.jsonl", `{"text":"x","labels":[]}\n${row}\n`);
    await expect(runEvaluate([file])).rejects.toMatchObject({
      code: "bad-input",
      message: expect.stringMatching(message),
    });
  });

  it("refuses a gold file without rows", async () => {
    await expect(runEvaluate([folder.write("none.jsonl", "\n")])).rejects.toMatchObject({
      code: "bad-input",
    });
  });
});
