import { describe, expect, it } from "vitest";
import { formatEvaluation } from "../../../src/cli/evaluate/evaluation-table.js";
import { evaluate, evaluatePredictions, type Fixture } from "../../../src/evaluate/index.js";
import { denialLabeller, taxonomy } from "../../evaluate/sample.js";

const fixtures: Fixture[] = [
  { text: "The governor denied it.", labels: ["denial"], source: "gazette" },
  { text: "He was denied\nentry.\u001b[2J", labels: [], source: "gazette", file: "gold.jsonl", line: 2 },
  { text: "لا صحة لذلك.", labels: ["denial"], source: "جريدة", id: "three" },
  { text: "ونفى أمر السفر \u2069.", labels: [], borderline: true },
];
const table = formatEvaluation(evaluate(denialLabeller, fixtures, { bootstrap: 50 }));
const lines = table.split("\n");
const lineOf = (start: string) => lines.find((line) => line.startsWith(start));

describe("formatEvaluation", () => {
  it("says what was measured and how", () => {
    expect(lines[0]).toBe("sample 1.2.3 (0123456789ab) · 4 sentences (2 ar, 2 en)");
    expect(lines[1]).toBe("95 % intervals in brackets: 50 bootstrap samples of 4 sentences, seed 1");
  });

  it("aligns the columns and leaves out what has no meaning", () => {
    const plain = formatEvaluation(evaluate(denialLabeller, fixtures, { bootstrap: 0, errors: 0 }));
    expect(plain.split("\n\n")[1]).toBe(
      [
        "overall           precision  recall    F1  support  predicted  keywords F1",
        "terror-labelling        n/a     n/a   n/a        0          0          n/a",
        "denial                 0.33    0.50  0.40        2          3         0.40",
        "foreign-backing         n/a     n/a   n/a        0          0          n/a",
        "micro                  0.33    0.50  0.40                             0.40",
        "macro                  0.11    0.17  0.13                             0.13",
        "exact match                          0.25                             0.25",
        "(n/a: neither annotated nor predicted; counts 0 in macro)",
      ].join("\n"),
    );
    expect(plain).not.toContain("worst mistakes");
  });

  it("writes intervals behind the number", () => {
    expect(lineOf("denial")).toMatch(/ 0\.40 \[0\.\d\d–[01]\.\d\d\] /);
  });

  it("says how far the model is ahead of the keywords, or behind", () => {
    const silent = fixtures.slice(0, 1).map(() => ({ labels: [], confidences: {} }));
    const behind = evaluatePredictions(fixtures.slice(0, 1), silent, taxonomy, { bootstrap: 5 });
    expect(formatEvaluation(behind)).toContain("keyword baseline: -0.33 [-0.33 to -0.33]\n");
    expect(lineOf("macro F1 against")).toMatch(/: \+0\.00 \[[+-]0\.\d\d to [+-]0\.\d\d\]$/);
  });

  it("has a table for each of several languages, and for none of one", () => {
    expect(lineOf("ar  ")).toContain("precision");
    expect(lineOf("en  ")).toContain("precision");
    const english = formatEvaluation(evaluate(denialLabeller, fixtures.slice(0, 2), { bootstrap: 0 }));
    expect(english).not.toMatch(/^en /m);
  });

  it("isolates Arabic and lines it up by what a terminal shows", () => {
    const start = lines.findIndex((line) => line.startsWith("F1 by source"));
    const [head, latin, arabic] = lines.slice(start, start + 3);
    expect(arabic).toMatch(/^\u2068جريدة\u2069 /);
    expect(latin).toMatch(/^gazette /);
    expect(arabic.length - 2).toBe(latin.length);
    expect(head.length).toBe(latin.length);
  });

  it("slices by stratum and by length where there are several", () => {
    const sliced: Fixture[] = [
      { text: "The governor denied it.", labels: ["denial"], stratum: "drawn" },
      { text: `Rain ${"fell ".repeat(12)}`, labels: [], stratum: "random" },
    ];
    const shown = formatEvaluation(evaluate(denialLabeller, sliced, { bootstrap: 0 }));
    expect(shown).toMatch(/^F1 by stratum +sentences .* micro +keywords micro$/m);
    expect(shown).toMatch(/^drawn +1 .* 1\.00 +1\.00$/m);
    expect(shown).toMatch(/^F1 by words .*\n1–10 +1 .*\n11–20 +1 /m);
    expect(table).not.toMatch(/F1 by (?:stratum|words)/);
  });

  it("shows confidence and truth of each bin", () => {
    const at = lines.findIndex((line) => line.startsWith("denial") && line.includes("confidence"));
    expect(lines[at]).toMatch(/confidence {2}0\.05 {2}0\.90$/);
    expect(lines[at + 1]).toMatch(/observed {2}1\.00 {2}0\.33$/);
  });

  it("lists mistakes on lines that a terminal can take", () => {
    expect(lines.slice(lines.indexOf("worst mistakes"))).toEqual([
      "worst mistakes",
      "false alarm: denial 0.90 · gold.jsonl:2 · gazette",
      "  He was [denied] entry.␛[2J",
      "false alarm: denial 0.90 · borderline",
      "  \u2068و[نفى] أمر السفر .\u2069",
      "miss: denial 0.05 · three · \u2068جريدة\u2069",
      "  \u2068لا صحة لذلك.\u2069",
      "",
    ]);
  });

  it("shortens a very long sentence", () => {
    const long = { text: `denied ${"x".repeat(5000)}`, labels: [] };
    const shown = formatEvaluation(evaluate(denialLabeller, [long], { bootstrap: 0 }));
    expect(shown).toContain("  [denied] xxx");
    expect(Math.max(...shown.split("\n").map((line) => line.length))).toBeLessThan(500);
  });

  it("does without a model's name, a baseline and intervals", () => {
    const predictions = fixtures.map(() => ({ labels: [], confidences: {} }));
    const shown = formatEvaluation(
      evaluatePredictions(fixtures, predictions, taxonomy, { bootstrap: 0, baseline: false }),
    );
    expect(shown).toMatch(/^4 sentences/);
    expect(shown).not.toMatch(/keyword|interval/);
  });
});
