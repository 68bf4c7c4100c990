import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findLeaks } from "../../src/training/leaks.js";
import { ownGold, ownProject, projectFolder } from "../training/own-project.js";

const root = resolve(import.meta.dirname, "../..");
let built: string;

beforeAll(() => {
  built = mkdtempSync(join(tmpdir(), "riwaya-tutorial-"));
  const build = ["run", "--silent", "build:code", "--", `--outdir=${join(built, "dist")}`];
  execFileSync("npm", build, { cwd: root });
  for (const name of ["package.json", "node_modules", "models", "seeds", "examples"]) {
    symlinkSync(join(root, name), join(built, name));
  }
});
afterAll(() => rmSync(built, { recursive: true, force: true }));

/** The commands of a Markdown text, in order, their words apart. */
function readCommands(markdown: string): string[][] {
  const blocks = [...markdown.matchAll(/^```sh\n(.*?)^```/gms)].map(([, block]) => block);
  const lines = blocks.flatMap((block) => block.split("\n")).filter((line) => line !== "");
  return lines.map((line) =>
    [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain),
  );
}

const commands = readCommands(readFileSync(join(projectFolder, "README.md"), "utf8"));

describe("the tutorial", () => {
  it("has commands that all work as they stand, one after the other", () => {
    let folder = built;
    const outputs: string[] = [];
    for (const [program, ...args] of commands) {
      if (program === "cd") {
        folder = resolve(folder, args[0]);
        continue;
      }
      expect([program, args[0]]).toEqual(["npx", "riwaya"]);
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(built, "dist/cli/main.js"), ...args.slice(1)],
        { cwd: folder, encoding: "utf8" },
      );
      expect(status, `${args.join(" ")}\n${stderr}`).toBe(0);
      outputs.push(`${args[1]}: ${stdout}`);
    }
    expect(outputs.map((output) => output.split(":")[0])).toEqual([
      "init",
      ...["train", "evaluate", "train", "label", "train", "train", "evaluate", "train"],
    ]);
    expect(outputs[2]).toMatch(/^macro +[01]\.\d\d +[01]\.\d\d +0\.[6-9]/m);
    expect(outputs[4]).toContain("call-for-calm");
    expect(outputs[5]).toContain("learning curve");
  }, 120_000);

  it("tests on nothing that it learned from", () => {
    expect(
      findLeaks(
        ownProject.seeds,
        ownGold.map(({ text }) => text),
      ),
    ).toEqual([]);
  });

  it("shows sixty sentences, each frame as often in either language", () => {
    expect(ownProject.seeds).toHaveLength(60);
    for (const language of ["ar", "en"]) {
      const own = ownProject.seeds.filter((seed) => seed.language === language);
      for (const { id } of ownProject.taxonomy.frames) {
        expect(own.filter(({ labels }) => labels.includes(id))).toHaveLength(12);
      }
    }
  });
});
