import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { compareLabellers, evaluate, type Fixture } from "../../../src/evaluate/index.js";
import type { Labeller } from "../../../src/labeller.js";
import { type EvaluationReportOptions, loadPlot, renderEvaluation } from "../../../src/report/index.js";
import { denialLabeller } from "../../evaluate/sample.js";
import { hostileTexts, taxonomy } from "../sample.js";

const fixtures: readonly Fixture[] = [
  { text: "The governor denied it.", labels: ["denial"], source: "Gazette", stratum: "random", group: "g" },
  { text: "He was denied entry.", labels: [], source: "Gazette", file: "gold.jsonl", line: 2, group: "g" },
  { text: "لا صحة لذلك.", labels: ["denial"], source: "صحيفة الميناء", id: "three", stratum: "drawn" },
  { text: "Ruritania-backed rebels fled.", labels: ["foreign-backing"], borderline: true },
];
const silent: Labeller = {
  ...denialLabeller,
  model: { name: "silent", version: "0.1", hash: "00" },
  labelSentence: (text, options) => ({ ...denialLabeller.labelSentence(text, options), labels: [] }),
};
const evaluation = evaluate(denialLabeller, fixtures, { bootstrap: 50 });
const comparison = compareLabellers([denialLabeller, silent], fixtures, { bootstrap: 50 });

async function render(result: Parameters<typeof renderEvaluation>[0], options: EvaluationReportOptions = {}) {
  return parseHTML(await renderEvaluation(result, { taxonomy, ...options })).document;
}

const rowsOf = (document: Document, table: string) =>
  [...document.querySelectorAll(`[aria-labelledby="${table}"] tr`)].map((row) =>
    [...row.querySelectorAll("th, td")].map((cell) => cell.textContent.replaceAll("\u00a0", " ")),
  );

describe("of one model", async () => {
  const document = await render(evaluation);

  it("has scores with intervals by frame", () => {
    const [head, absent, denial] = rowsOf(document, "scores-of");
    expect(head.slice(0, 4)).toEqual(["Frame", "Precision", "Recall", "F1"]);
    expect(absent).toEqual(["T terror labelling", "neither annotated nor predicted"]);
    expect(denial.slice(0, 3)).toEqual(["D denial", "0.50", "0.50"]);
    expect(denial[3]).toMatch(/^0\.50 0\.\d\d–[01]\.\d\d$/);
    expect(denial.slice(4, 6)).toEqual(["2", "2"]);
  });

  it("has the keyword list beside it", () => {
    expect(rowsOf(document, "side-by-side")[0]).toEqual(["Frame", "sample 1.2.3", "Keywords"]);
  });

  it("says how the intervals were made", () => {
    expect(document.querySelector("header")?.textContent).toContain(
      "50 bootstrap samples of 3 units, seed 1. Sentences of one group are one unit.",
    );
  });

  it("has what was taken for what", () => {
    expect(rowsOf(document, "confusion-of")).toEqual([
      ["annotated ↓ predicted →", "T terror labelling", "D denial", "F foreign backing", "none"],
      ["T terror labelling", "0", "0", "0", "0"],
      ["D denial", "0", "1", "0", "1"],
      ["F foreign backing", "0", "0", "0", "1"],
      ["none", "0", "1", "0", "0"],
    ]);
  });

  it("draws two curves a frame, each a picture with a name", () => {
    const pictures = [...document.querySelectorAll(".curve svg")];
    expect(pictures).toHaveLength(6);
    expect(pictures.map((svg) => svg.getAttribute("role"))).toEqual(Array(6).fill("img"));
    expect(pictures[1].getAttribute("aria-label")).toBe(
      "Precision and recall: denial. Average precision: 0.500",
    );
    expect(
      pictures[1].querySelector("path[stroke='var(--frame)'], g[stroke='var(--frame)'] path"),
    ).not.toBeNull();
  });

  it("is sliced by language, source, stratum and length", () => {
    const names = (table: string) => rowsOf(document, table).map(([name]) => name);
    expect(names("by-languages")).toEqual(["Part", "English", "Arabic"]);
    expect(names("by-sources")).toEqual(["Part", "Gazette", "صحيفة الميناء"]);
    expect(names("by-strata")).toEqual(["Part", "drawn", "random"]);
    expect(names("by-lengths")).toEqual([]); // all of one length
  });

  it("lists the mistakes with the words that decided", () => {
    const [alarm, miss] = document.querySelectorAll(".mistake");
    expect(alarm.querySelector("h3")?.textContent).toBe("False alarm: denial \u206690%\u2069");
    expect(alarm.querySelector("u")?.textContent).toBe("denied");
    expect(alarm.querySelector(".meta")?.textContent).toBe(
      "Gazette · gold.jsonl:2 · English · Annotated: none · Predicted: denial",
    );
    expect(miss.querySelector("h3")?.textContent).toMatch(/^Miss: /);
    expect(document.querySelectorAll(".mistake")).toHaveLength(3);
  });

  it("cites the model", () => {
    expect(document.querySelector("footer code")?.textContent).toBe("0123456789abcdef0123");
  });
});

describe("of two models", async () => {
  const document = await render(comparison);

  it("has both side by side, with their difference", () => {
    const [head, , denial] = rowsOf(document, "side-by-side");
    expect(head).toEqual(["Frame", "A: sample 1.2.3", "B: silent 0.1", "Keywords", "A less B"]);
    expect(denial[4]).toMatch(/^\+0\.50 [+−]0\.\d\d … \+[01]\.\d\d$/);
  });

  it("has tables, curves and mistakes of each", () => {
    expect(
      document.querySelectorAll("#scores-ofA, #scores-ofB, #confusion-ofA, #confusion-ofB"),
    ).toHaveLength(4);
    expect(document.querySelector("#curves")?.textContent).toContain("B the dashed one");
    const titles = [...document.querySelectorAll(".mistake h3")].map(({ textContent }) => textContent[0]);
    expect(new Set(titles)).toEqual(new Set(["A", "B"]));
    expect(rowsOf(document, "by-languages")[1].slice(-2)[0]).toMatch(/^(?:–|\d\.\d\d) \/ (?:–|\d\.\d\d)$/);
  });

  it("does without the difference where it was not measured", async () => {
    const pair = await render(comparison.evaluations);
    expect(rowsOf(pair, "side-by-side")[0]).toHaveLength(4);
  });

  it("speaks Arabic", async () => {
    const arabic = await render(comparison, { locale: "ar" });
    expect(arabic.documentElement.getAttribute("dir")).toBe("rtl");
    expect(rowsOf(arabic, "side-by-side")[2][0]).toBe("ن نفي");
  });
});

describe("hostile input", () => {
  it.each(hostileTexts)("%j stays in its box", async (text) => {
    const labeller: Labeller = {
      ...denialLabeller,
      model: { name: text, version: text, hash: text },
      labelSentence: (sentence, options) => ({
        ...denialLabeller.labelSentence(sentence, options),
        labels: [
          {
            frame: "denial",
            confidence: 0.9,
            evidence: [{ text: sentence, start: 0, end: sentence.length, weight: 1 }],
          },
        ],
      }),
    };
    const fixture = { text, labels: [], id: text, file: text, line: 1 };
    const sources = [{ source: text }, { source: "x" }].map((each) => ({
      ...fixture,
      ...each,
      stratum: each.source,
    }));
    const document = await render(evaluate(labeller, sources, { bootstrap: 0 }), { title: text });
    expect(document.querySelector(".mistake .sentence")?.textContent).toBe(text);
    expect(document.querySelector("h1")?.textContent).toBe(text);
    expect(document.querySelectorAll("script")).toHaveLength(1);
    expect(
      document.querySelector("img, base, iframe, a:not([href^='#']), h1 ~ h1, meta[content*=refresh]"),
    ).toBeNull();
    expect(document.querySelectorAll("[onerror], [onload]")).toHaveLength(0);
  });
});

describe("loadPlot", () => {
  it.each(["@observablehq/plot", "linkedom"])("says how to install %s", async (missing) => {
    const importPackage = async (name: string) => {
      if (name === missing) throw Object.assign(new Error("no"), { code: "ERR_MODULE_NOT_FOUND" });
      return {};
    };
    await expect(loadPlot(undefined, importPackage)).rejects.toMatchObject({
      code: "missing-peer",
      message: `the curves of an evaluation's report need ${missing}, which cannot be loaded: npm install @observablehq/plot linkedom`,
    });
  });
});
