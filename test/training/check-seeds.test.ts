import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import type { Taxonomy } from "../../src/frames.js";
import type { Seed } from "../../src/training/seeds.js";
import { reviewSeeds } from "../../training/seed-review.js";

const taxonomy: Taxonomy = {
  frames: [
    {
      id: "denial",
      names: { ar: "نفي", en: "denial" },
      definition: "Rejects an allegation.",
      keywords: { ar: ["نفى"], en: ["denied"] },
    },
  ],
};

function makeSeed(id: string, text: string, rest: Partial<Seed> = {}): Seed {
  return { id, text, language: "en", labels: [], ...rest };
}

function review(seeds: Seed[], fixtures: Seed[] = []) {
  return reviewSeeds(
    [{ file: "seeds/a.jsonl", seeds }],
    [{ file: "labels/b.jsonl", seeds: fixtures }],
    taxonomy,
  );
}

describe("reviewSeeds", () => {
  const denied = makeSeed("a-1", "Judge Rhea Dunn denied the rumour.", { labels: ["denial"] });

  it("counts by file and language", () => {
    const { table } = review(
      [denied, makeSeed("a-2", "نفى الحاكم الخبر", { language: "ar", labels: ["denial"], borderline: true })],
      [makeSeed("b-1", "Rain fell.", { cues: {} })],
    );
    expect(table.split("\n").slice(2)).toEqual([
      "| seeds/a.jsonl | 2 | 2 | 0 | 1 | 0 |",
      "| all seeds, ar | 1 | 1 | 0 | 1 | 0 |",
      "| all seeds, en | 1 | 1 | 0 | 0 | 0 |",
      "| held out: labels/b.jsonl | 1 | 0 | 1 | 0 | 1 |",
    ]);
  });

  it.each<[string, Seed[], Seed[], RegExp]>([
    [
      "an id in two files",
      [denied],
      [makeSeed("a-1", "Rain fell.")],
      /b\.jsonl: id "a-1" is already in seeds/,
    ],
    [
      "a seed that nearly repeats a held-out sentence",
      [denied],
      [makeSeed("b-1", "Judge Rhea Dunn denied the report.", { labels: ["denial"] })],
      /^a-1 and b-1 \(0\.71\): a seed nearly repeats a held-out sentence/,
    ],
    ["one text with different labels", [denied, makeSeed("a-2", denied.text)], [], /a-1 and a-2 .*decide/],
  ])("fails on %s", (_, seeds, fixtures, message) => {
    const { errors } = review(seeds, fixtures);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(message);
  });

  it.each<[string, Seed, RegExp]>([
    ["the same text twice", makeSeed("a-2", denied.text, { labels: ["denial"] }), /the same text twice/],
    [
      "near-duplicates",
      makeSeed("a-2", "Judge Rhea Dunn denied the claim.", { labels: ["denial"] }),
      /vary one/,
    ],
    [
      "near-duplicates with different labels",
      makeSeed("a-2", "Judge Rhea Dunn denied the visa."),
      /different labels; check/,
    ],
  ])("warns of %s", (_, other, message) => {
    const { errors, warnings } = review([denied, other]);
    expect(errors).toEqual([]);
    expect(warnings.filter((warning) => message.test(warning))).toHaveLength(1);
  });

  it("lets a group share its wording", () => {
    const visa = makeSeed("a-2", "Judge Rhea Dunn denied the visa.", { group: "g" });
    expect(review([{ ...denied, group: "g" }, visa]).warnings).toEqual([
      expect.stringMatching(/^only 1 en seeds carry denial/),
    ]);
  });

  it("says nothing of a frame with seeds enough", () => {
    const many = Array.from({ length: 50 }, (_, n) =>
      makeSeed(`a-${n}`, `w${n} x${n}`, { labels: ["denial"] }),
    );
    expect(review(many).warnings).toEqual([]);
    expect(review(many.slice(1)).warnings).toHaveLength(1);
  });
});

describe("check-seeds", () => {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  function makeFolder(files: Record<string, string>): string {
    const folder = mkdtempSync(join(tmpdir(), "riwaya-seeds-"));
    folders.push(folder);
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return folder;
  }

  function runCheck(...folders: string[]) {
    const script = fileURLToPath(new URL("../../training/check-seeds.ts", import.meta.url));
    return spawnSync(process.execPath, ["--import", "tsx", script, ...folders], { encoding: "utf8" });
  }

  it("finds nothing to mend in the seeds of this repository", () => {
    const { stdout, stderr, status } = runCheck();
    expect(stderr).toBe("");
    expect(stdout).toMatch(/\nerrors: 0, warnings: \d+\n$/);
    expect(status).toBe(0);
  }, 30_000);

  it("names the line that cannot be read, and fails", () => {
    const row = { id: "x-1", text: "Rain fell.", language: "en", labels: ["rain"] };
    const folder = makeFolder({ "taxonomy.json": JSON.stringify(taxonomy), "x.jsonl": JSON.stringify(row) });
    const { stderr, status } = runCheck(folder, folder);
    expect(stderr).toMatch(/x\.jsonl:1: unknown frame "rain"; known frames: denial\n$/);
    expect(status).toBe(1);
  }, 30_000);

  it("fails on a leak and on an outdated table", () => {
    const seeds = makeFolder({
      "taxonomy.json": JSON.stringify(taxonomy),
      "README.md": "| file |",
      "x.jsonl": JSON.stringify(makeSeed("x-1", "Rain fell on the old harbour.")),
    });
    const heldOut = makeFolder({
      "y.jsonl": JSON.stringify(makeSeed("y-1", "Rain fell on the new harbour.")),
    });
    const { stdout, status } = runCheck(seeds, heldOut);
    expect(stdout).toMatch(/error: x-1 and y-1 \(0\.71\)/);
    expect(stdout).toMatch(/error: .*README\.md: its table of files is not the one above/);
    expect(status).toBe(1);
  }, 30_000);
});
