import { createHash } from "node:crypto";
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import type { LabelledRow } from "../../src/article.js";
import type { Taxonomy } from "../../src/frames.js";
import { loadLabeller } from "../../src/index.js";
import { createReportFormatter, type ReportOptions, renderReport } from "../../src/report/index.js";
import { anyText } from "../arbitraries.js";
import { hostileTexts, model, rows, sketchRow, taxonomy } from "./sample.js";

const parse = (html: string) => parseHTML(html).document;
const render = (articles: readonly LabelledRow[], options: ReportOptions = {}) =>
  parse(renderReport(articles, { taxonomy, ...options }));
const texts = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map((element) => element.textContent);

/** What a page can hold of a text. */
const held = (text: string) => text.replaceAll("\u0000", "\u2400").replace(/\p{Surrogate}/gu, "\ufffd");

/** All that a page may be built of, so that an element of an article's making stands out. */
const shape = (document: Document) =>
  [...document.querySelectorAll("*")]
    .filter((element) => element.className !== "control")
    .map((element) => `${element.localName}.${element.className}`);

describe("an article", () => {
  const document = render(rows);
  const [english, arabic] = document.querySelectorAll("article");

  it("has its sentences, each as it is", () => {
    expect(texts(english, ".sentence")).toEqual(rows[0].sentences.map(({ text }) => text));
    expect(texts(arabic, ".sentence")).toEqual(rows[1].sentences.map(({ text }) => text));
  });

  it("marks sentences by their surest frame and links every label to its sentence", () => {
    const marked = [...english.querySelectorAll(".sentence.on")];
    expect(marked.map(({ id, className }) => [id, className])).toEqual([
      ["a1s1", "sentence on c0 p0"],
      ["a1s3", "sentence on c2 p2"],
    ]);
    expect([...english.querySelectorAll(".chip")].map((chip) => chip.getAttribute("href"))).toEqual([
      "#a1s1",
      "#a1s3",
      "#a1s3",
    ]);
  });

  it("tells frame, confidence and deciding words to those who do not see", () => {
    const [chip] = english.querySelectorAll(".chip");
    expect(chip.querySelector("[aria-hidden]")?.textContent).toBe("D \u206694\u2069");
    expect(chip.querySelector(".tip")?.textContent).toBe(
      "denial\nConfidence: \u206694%\u2069\nDeciding words: denied the report",
    );
  });

  it("underlines the deciding words in the colour of their frame", () => {
    expect(texts(english, "u")).toEqual(["denied the report", "Ruritania-backed", "terrorists"]);
    expect([...english.querySelectorAll("u")].map(({ className }) => className)).toEqual([
      "c0 p0",
      "c1 p1",
      "c2 p2",
    ]);
  });

  it("never rounds to certainty", () => {
    expect(arabic.querySelector(".chip b")?.textContent).toBe("D \u2066>99\u2069");
  });

  it("sets every paragraph in its language and direction", () => {
    const attributes = [...document.querySelectorAll(".text p")].map((paragraph) => [
      paragraph.getAttribute("lang"),
      paragraph.getAttribute("dir"),
    ]);
    expect(attributes).toEqual([
      ["en", "ltr"],
      ["ar", "rtl"],
      ["ar", "rtl"],
      ["", "auto"],
    ]);
  });

  it("sets a sentence of another language apart within a paragraph", () => {
    const mixed = sketchRow("m", [{ text: "Rain fell." }, { text: "هطل المطر.", language: "ar" }]);
    const [first, second] = render([mixed]).querySelectorAll(".sentence");
    expect(first.hasAttribute("dir")).toBe(false);
    expect([second.getAttribute("lang"), second.getAttribute("dir")]).toEqual(["ar", "rtl"]);
  });

  it("leaves a first sentence of a third language to its letters", () => {
    const mixed = sketchRow("m", [{ text: "Казали, що ні.", language: "other" }, { text: "Rain fell." }]);
    const document = render([mixed]);
    const [first, second] = document.querySelectorAll(".sentence");
    expect(document.querySelector(".text p")?.getAttribute("lang")).toBe("en");
    expect([first.getAttribute("lang"), first.getAttribute("dir")]).toEqual(["", "auto"]);
    expect(second.hasAttribute("dir")).toBe(false);
  });

  it("has its heading where its letters begin; a number where the page does", () => {
    const titled = (title: string) => sketchRow(7, [{ text: "Rain fell." }], { title });
    const headings = render(["Rain", "مطر", ""].map(titled), { locale: "ar" }).querySelectorAll("article h3");
    expect([...headings].map((heading) => heading.getAttribute("dir"))).toEqual(["auto", "auto", null]);
  });

  it("keeps what stands between sentences", () => {
    const row = sketchRow("g", [{ text: "One." }, { text: "Two." }], {}, " \u2022 ");
    expect(texts(render([row]), ".text p")).toEqual(["One. \u2022 Two."]);
  });

  it("is readable without its text, as JSON Lines have it", () => {
    const { fields, text, ...line } = rows[0];
    const document = render([JSON.parse(JSON.stringify({ ...line, ...fields }))]);
    expect(texts(document, "article .sentence")).toEqual(rows[0].sentences.map((each) => each.text));
    expect(document.querySelector("article .meta")?.textContent).toContain("Harbour Gazette");
    expect(text).toContain("Rain");
  });

  it("has a heading, a source, a date and a link to where it stands", () => {
    expect(english.querySelector("h3")?.textContent).toBe("Mayor & mill");
    expect(english.querySelector("h3 a")?.getAttribute("href")).toBe("https://example.org/a?b=1&c=2");
    expect(english.querySelector(".meta")?.textContent).toBe(
      "Harbour Gazette · 5 Mar 2024 · Sentences: 3 · Marked sentences: 2",
    );
    expect(arabic.querySelector("time")?.getAttribute("datetime")).toBe("2024-03-06");
  });
});

describe("the overview", () => {
  const document = render(rows);
  const cells = (table: string) =>
    [...document.querySelectorAll(`[aria-labelledby=${table}] tbody tr`)].map((row) =>
      [...row.querySelectorAll("th, td")].map((cell) => cell.textContent),
    );

  it("counts by source; sentences in other languages are not read", () => {
    expect(cells("by-source")).toEqual([
      ["Harbour Gazette", "1", "3", "33% 6–79", "33% 6–79", "33% 6–79"],
      ["صحيفة الميناء", "1", "2", "50% 9–91", "0% 0–66", "0% 0–66"],
    ]);
  });

  it("counts by date, and draws the days", () => {
    expect(cells("by-date").map((row) => row[0])).toEqual(["5 Mar 2024", "6 Mar 2024"]);
    expect(document.querySelectorAll(".charts .chart")).toHaveLength(3);
    expect(document.querySelector(".charts title")?.textContent).toBe(
      "5 Mar 2024: \u206633% (6–79; 1/3)\u2069",
    );
  });

  it("links every article", () => {
    const links = [...document.querySelectorAll("[aria-labelledby=by-article] a")];
    expect(links.map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
      ["Mayor & mill", "#a1"],
      ["2", "#a2"],
    ]);
  });

  it("draws a bar with its interval", () => {
    const bar = document.querySelector("[aria-labelledby=by-source] svg")!;
    expect(bar.querySelector("rect")?.getAttribute("width")).toBe("33.33");
    expect(bar.querySelector("path")?.getAttribute("d")).toBe("M6.15 5H79.23");
  });

  it("is left out where nothing is known", () => {
    const bare = render([sketchRow("x", [{ text: "Rain fell." }])]);
    expect(bare.querySelector("#by-source, #by-date, .charts")).toBeNull();
    expect(bare.querySelector("#by-article")).not.toBeNull();
  });
});

describe("the page", () => {
  const html = renderReport(rows, { taxonomy });
  const document = parse(html);

  it("lets its own script run and no other, and nothing be fetched", () => {
    const policy = document
      .querySelector("meta[http-equiv=Content-Security-Policy]")
      ?.getAttribute("content");
    const [, script] = /<script>([\s\S]*?)<\/script>/.exec(html) ?? [];
    const hash = createHash("sha256").update(script).digest("base64");
    expect(policy).toBe(
      `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(document.querySelectorAll("script")).toHaveLength(1);
    expect(document.querySelector("link, img, iframe, [src], style:empty")).toBeNull();
    expect(html).not.toMatch(/url\(|@import/);
  });

  it("has every id once, and every fragment leads somewhere", () => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...document.querySelectorAll("a[href^='#']")].map((link) => link.getAttribute("href")!);
    expect(targets.filter((target) => !ids.includes(target.slice(1)))).toEqual([]);
  });

  it("says what to cite", () => {
    const footer = document.querySelector("footer")!;
    expect(footer.textContent).toContain("sample 1.2.3");
    expect(footer.textContent).toContain(model.hash);
    expect(footer.textContent).toContain("the model’s own");
    expect(render(rows, { thresholds: 0.8 }).querySelector("footer")?.textContent).toContain("0.8");
    const each = render(rows, { thresholds: { denial: { ar: 0.4, en: 0.5 } } });
    expect(each.querySelector("footer")?.textContent).toContain("denial: ar 0.40, en 0.50");
  });

  it("names every model once", () => {
    const other = { ...rows[0], model: { ...model, hash: "ff" } };
    expect(texts(render([...rows, other]), "footer code")).toEqual([model.hash, "ff"]);
  });

  it("speaks Arabic from right to left, frames included", () => {
    const arabic = render(rows, { locale: "ar" });
    expect(arabic.documentElement.getAttribute("dir")).toBe("rtl");
    expect(arabic.documentElement.getAttribute("lang")).toBe("ar");
    expect(arabic.querySelector("title")?.textContent).toBe("الأطر السردية");
    expect(texts(arabic, ".legend h3")).toEqual(["ن نفي", "د دعم خارجي", "و وصم بالإرهاب"]);
    expect(arabic.querySelector(".chip")?.getAttribute("dir")).toBe("rtl");
  });

  it("has the bundled frames' definitions in Arabic, and others as they are", async () => {
    const { taxonomy: bundled } = await loadLabeller();
    const meanings = (frames: Taxonomy) =>
      [...render([], { taxonomy: frames, locale: "ar" }).querySelectorAll(".legend li > p[lang]")].map(
        (meaning) => [meaning.getAttribute("lang"), /\p{Script=Arabic}/u.test(meaning.textContent ?? "")],
      );
    expect(meanings(bundled)).toEqual(bundled.frames.map(() => ["ar", true]));
    expect(meanings(taxonomy)).toEqual(taxonomy.frames.map(() => ["en", false]));
  });

  it("calls frames by their ids without a taxonomy", () => {
    const bare = parse(renderReport(rows));
    expect(texts(bare, ".legend h3")).toEqual(["D denial", "F foreign-backing", "T terror-labelling"]);
  });

  it("is a page without articles too", () => {
    expect(render([]).querySelector("#articles")?.textContent).toContain("No articles.");
  });

  it("gives the same page for the same articles", () => {
    expect(renderReport(rows, { taxonomy })).toBe(html);
  });
});

describe("hostile input", () => {
  const hostile = (text: string) =>
    sketchRow(
      text,
      [
        { text, labels: { denial: [0.9, text] } },
        { text, language: "ar", labels: { [text]: [0.9] } },
        { text, language: "other" },
      ],
      { title: text, source: text, date: text, url: `https://example.org/${text}` },
    );
  const harmless = shape(render([hostile("plain")]));

  it.each(hostileTexts)("%j stays in its box", (text) => {
    const document = render([{ ...hostile(text), model: { name: text, version: text, hash: text } }]);
    expect(texts(document, "article .sentence")).toEqual([text, text, text]);
    const made = shape(document).filter((element) => !harmless.includes(element));
    expect(made).toEqual([]);
    expect(document.querySelectorAll("article")).toHaveLength(1);
    expect(document.querySelectorAll("script")).toHaveLength(1);
  });

  it("is text, whatever it is", () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const document = render([hostile(text), hostile(other)]);
        expect(texts(document, "article .sentence")).toEqual(
          [text, text, text, other, other, other].map(held),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe("createReportFormatter", () => {
  it("counts what it does not show, and says so", () => {
    const formatter = createReportFormatter({ taxonomy, articles: 1 });
    for (const row of [...rows, rows[0]]) expect(formatter.row(row)).toEqual([]);
    const document = parse(formatter.end());
    expect(document.querySelectorAll("article")).toHaveLength(1);
    expect(document.querySelectorAll("[aria-labelledby=by-article] tbody tr")).toHaveLength(1);
    expect(document.querySelector("#overview")?.textContent).toContain("All 3 articles are counted");
    expect(document.querySelector("[aria-labelledby=by-source] td")?.textContent).toBe("2");
  });

  it("gives sources beyond 200 one row", () => {
    const many = Array.from({ length: 203 }, (_, index) =>
      sketchRow(index, [{ text: "Rain fell." }], { source: `Gazette ${index}` }),
    );
    const document = render(many);
    const names = texts(document, "[aria-labelledby=by-source] tbody th");
    expect(names).toHaveLength(201);
    expect(names.at(-1)).toBe("Other sources (3)");
    // So long a table of articles is closed at first.
    expect(texts(document, "details > summary")).toEqual(["By article (203)"]);
  });
});
