import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createConsumer } from "./consumer.js";

/** A project that uses riwaya as npm would install it: the packed files, its dependencies beside them. */
let consumer: string;
const root = resolve(import.meta.dirname, "../..");
const installed = () => join(consumer, "node_modules/riwaya");

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { cwd: consumer, encoding: "utf8" });
}

beforeAll(() => {
  consumer = createConsumer();
});

afterAll(() => rmSync(consumer, { recursive: true, force: true }));

const sentence = "The ministry denied the accusations.";
const use = `loadLabeller().then((labeller) => console.log(labeller.label("${sentence}").sentences[0].labels[0].frame));`;

describe("the packed package", () => {
  it("is imported", () => {
    expect(run("node", "--input-type=module", "-e", `import { loadLabeller } from "riwaya"; ${use}`)).toBe(
      "denial\n",
    );
  });

  it("is required, without a warning", () => {
    const code = `const { loadLabeller } = require("riwaya"); ${use}`;
    const { stdout, stderr } = spawnSync("node", ["--input-type=commonjs", "-e", code], {
      cwd: consumer,
      encoding: "utf8",
    });
    expect({ stdout, stderr }).toEqual({ stdout: "denial\n", stderr: "" });
  });

  it("has its other doors", () => {
    const code = `
      import { normalize, splitSentences, tokenize, detectLanguage } from "riwaya/text";
      import { evaluate } from "riwaya/evaluate";
      import { train } from "riwaya/training";
      console.log([normalize, splitSentences, tokenize, detectLanguage, evaluate, train].map((f) => typeof f).join());`;
    expect(run("node", "--input-type=module", "-e", code)).toBe(`${Array(6).fill("function").join()}\n`);
  });

  it("has its command", () => {
    const bin = join(
      installed(),
      JSON.parse(readFileSync(join(installed(), "package.json"), "utf8")).bin.riwaya,
    );
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(run("node", bin, "--version")).toContain(version);
  });

  it("types a TypeScript consumer, libraries checked too", () => {
    writeFileSync(
      join(consumer, "use.ts"),
      `import { loadLabeller, type LabelledSentence, RiwayaError } from "riwaya";
       import { type NormalizedText, normalize } from "riwaya/text";
       import { evaluate, parseFixtures } from "riwaya/evaluate";
       const labeller = await loadLabeller();
       const first: LabelledSentence = labeller.label("text").sentences[0];
       const folded: NormalizedText = normalize(first.text, { profile: "fold" });
       export const confidence: number = first.labels[0].confidence + folded.starts.length;
       export const evaluation = evaluate(labeller, parseFixtures("", "none") as never);
       export const isOurs = (error: unknown): boolean => error instanceof RiwayaError && error.code === "bad-model";`,
    );
    const tsc = join(root, "node_modules/.bin/tsc");
    for (const [module, resolution] of [
      ["nodenext", "nodenext"],
      ["esnext", "bundler"],
    ]) {
      run(
        tsc,
        "--noEmit",
        "--strict",
        "--skipLibCheck",
        "false",
        "--target",
        "es2022",
        "--lib",
        "es2023,dom",
        "--types",
        "",
        "--module",
        module,
        "--moduleResolution",
        resolution,
        "use.ts",
      );
    }
  });

  it("ships what it needs and nothing else", () => {
    const { files } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(files).toEqual(["dist", "models", "seeds", "examples/own-frames"]);
    const listed = run("tar", "-tzf", run("sh", "-c", "ls *.tgz").trim())
      .split("\n")
      .filter(Boolean);
    const folders = new Set(listed.map((path) => path.split("/")[1]));
    expect([...folders].sort()).toEqual([
      "LICENSE",
      "README.md",
      "dist",
      "examples",
      "models",
      "package.json",
      "seeds",
    ]);
  });
});
