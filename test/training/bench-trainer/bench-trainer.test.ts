import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { createTemporaryFolder } from "../../cli/temporary-folder.js";

const root = resolve(import.meta.dirname, "../../..");
const folder = createTemporaryFolder();
const bench = (...args: string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", join(root, "training/bench-trainer.ts"), ...args], {
    cwd: root,
    encoding: "utf8",
  });

const words = { fruit: ["apple", "plum", "pear", "quince"], tool: ["hammer", "chisel", "plane", "saw"] };
/** Sentences of two kinds, so many of each, every one with words of its own. */
const makeRows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => from + index).flatMap((n) =>
    Object.entries(words).map(([kind, own]) => ({
      text: `w${n}x the ${own[n % 4]} of u${n}y, z${n}q`,
      kind,
    })),
  );
const write = (name: string, from: number, to: number, label: (kind: string) => object) =>
  folder.write(
    name,
    makeRows(from, to)
      .map(({ text, kind }) => `${JSON.stringify({ text, ...label(kind), other: 1 })}\n`)
      .join(""),
  );

describe("bench:trainer", () => {
  it.each([
    ["single-label", (kind: string) => ({ label: kind }), ["fruit", "tool"]],
    [
      "multi-label",
      (kind: string) => ({ labels: [kind, "thing"].slice(0, kind === "tool" ? 2 : 1) }),
      ["fruit", "thing", "tool"],
    ],
  ])("trains on a %s set and scores it", (kind, label, labels) => {
    const files = [
      write("train.jsonl", 0, 20, label),
      write("test.jsonl", 20, 30, label),
      write("dev.jsonl", 30, 40, label),
    ];
    const [train, test, dev] = files;
    const { stdout, stderr } = bench("--train", train, "--test", test, "--json", "--language", "en");
    expect(stderr).toBe("");
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({ kind, language: "en", sizes: { train: 40, dev: 0, test: 20 } });
    expect(result.labels.map((entry: { label: string }) => entry.label)).toEqual(labels);
    for (const score of ["accuracy", "macroF1", "microF1", "weightedF1"])
      expect(result[score]).toBeGreaterThan(0.95);
    const table = bench("--train", train, "--test", test, "--dev", dev, "--language", "en").stdout;
    expect(table).toMatch(
      new RegExp(
        `^${kind}, en: 40 to learn from, 20 to decide on, 20 to score\naccuracy 1.000, macro-F1 1.000`,
      ),
    );
  });

  it.each([
    ["no files", [], /--train F and --test F are wanted/],
    ["a flag that does not exist", ["--C", "8"], /Unknown option '--C'/],
    [
      "a file that is not there",
      ["--train", "gone.jsonl", "--test", "gone.jsonl"],
      /gone\.jsonl: cannot be read/,
    ],
  ])("refuses %s", (_, args, message) => {
    const { status, stderr } = bench(...args);
    expect(stderr).toMatch(message);
    expect(status).toBe(2);
  });
});
