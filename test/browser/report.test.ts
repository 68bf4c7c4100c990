import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { compareLabellers, type Fixture } from "../../src/evaluate/index.js";
import { type Locale, renderEvaluation, renderReport } from "../../src/report/index.js";
import { denialLabeller } from "../evaluate/sample.js";
import { hostileTexts, rows, sketchRow, taxonomy } from "../report/sample.js";
import { browserSuite, chromiumPath, launchChromium } from "./chromium.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const fixtures: readonly Fixture[] = [
  { text: "The governor denied it.", labels: ["denial"], source: "Gazette", stratum: "random" },
  { text: "He was denied entry.", labels: [], source: "Gazette", stratum: "drawn" },
  { text: "لا صحة لذلك.", labels: ["denial"], source: "صحيفة الميناء" },
];

describe.skipIf(chromiumPath() === undefined)(browserSuite("reports in Chromium"), () => {
  let browser: Browser;
  const folder = mkdtempSync(join(tmpdir(), "riwaya-browser-"));
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  let opened = 0;
  let ofTest: BrowserContext[] = [];
  afterEach(async () => {
    for (const context of ofTest) await context.close();
    ofTest = [];
  });

  /** Opens a page from a file, as a reader would; it stays open until it is closed. */
  async function openKept(html: string, options: BrowserContextOptions = {}) {
    opened += 1;
    const file = join(folder, `${opened}.html`);
    writeFileSync(file, html);
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => complaints.push(message.text()));
    page.on("dialog", (dialog) => complaints.push(dialog.message()));
    const address = pathToFileURL(file).href;
    await page.goto(address);
    return { page, address, requests, complaints };
  }
  /** The same for one test. */
  async function open(html: string, options?: BrowserContextOptions) {
    const kept = await openKept(html, options);
    ofTest.push(kept.page.context());
    return kept;
  }
  const report = (locale: Locale = "en") => renderReport(rows, { taxonomy, locale });
  const evaluation = async (locale: Locale) =>
    renderEvaluation(compareLabellers([denialLabeller, denialLabeller], fixtures, { bootstrap: 20 }), {
      taxonomy,
      locale,
    });
  const visible = (page: Page, selector: string) => page.locator(selector).filter({ visible: true });

  const pages = (["en", "ar"] as const).flatMap((locale) => [
    ["a report", locale, async () => report(locale)] as const,
    ["an evaluation", locale, () => evaluation(locale)] as const,
  ]);

  describe.each(pages)("%s in %s", (_, __, render) => {
    let kept: Awaited<ReturnType<typeof openKept>>;
    beforeAll(async () => {
      kept = await openKept(await render());
    });
    afterAll(() => kept?.page.context().close());

    it("asks nothing of the network and complains of nothing", () => {
      expect(kept.requests).toEqual([kept.address]);
      expect(kept.complaints).toEqual([]);
    });

    it.each([1280, 390, 320])("fits a window of %d pixels", async (width) => {
      const { page } = kept;
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      const apart = await page.locator("thead .key").evaluateAll(
        (keys) =>
          keys.filter((key) => {
            const name = document.createRange();
            name.setStart(key.nextSibling!, 1);
            name.setEnd(key.nextSibling!, 2);
            return name.getBoundingClientRect().top > key.getBoundingClientRect().bottom;
          }).length,
      );
      expect(apart, "letters that stand on another line than their frame's name").toBe(0);
    });

    it("passes axe's checks, light and dark", async () => {
      const { page } = kept;
      await page.evaluate(axe);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const violations = await page.evaluate(
          "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))",
        );
        expect(violations, colorScheme).toEqual([]);
      }
    });
  });

  it("is readable without script", async () => {
    const { page } = await open(report(), { javaScriptEnabled: false });
    expect(await visible(page, ".sentence").allTextContents()).toEqual(
      rows.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
    );
    expect(await visible(page, "form, th button").count()).toBe(0);
  });

  it("keeps hostile articles in their boxes", async () => {
    const articles = hostileTexts.map((text) =>
      sketchRow(
        text,
        [
          { text, labels: { denial: [0.9, text] } },
          { text, language: "ar" },
        ],
        {
          title: text,
          source: text,
          date: text,
          url: `https://example.org/${text}`,
        },
      ),
    );
    const { page, address, requests, complaints } = await open(renderReport(articles, { taxonomy }));
    expect(await page.locator("article .sentence").allTextContents()).toEqual(
      hostileTexts.flatMap((text) => [text, text]),
    );
    expect(await page.locator("article h3").allTextContents()).toEqual(
      hostileTexts.map((text) => text.trim()),
    );
    await page.waitForTimeout(50);
    expect(await page.evaluate("globalThis.hacked")).toBeUndefined();
    expect(requests).toEqual([address]);
    expect(complaints).toEqual([]);
    expect(await page.locator("article img, article script, article svg, main h1, base").count()).toBe(0);
  });

  it("lets no bidi control of an article reorder what stands behind it", async () => {
    const plain = { text: "One two.", labels: { denial: [0.9] as const } };
    const places = async (text: string) => {
      const row = sketchRow("x", [{ ...plain, text }, plain]);
      const { page } = await open(renderReport([row], { taxonomy }));
      return page.evaluate(() => {
        const left = (selector: string) => document.querySelector(selector)!.getBoundingClientRect().left;
        return [left(".sentence"), left(".chip"), left("#a1s2"), left("#a1s2 + .chip")];
      });
    };
    for (const text of ["\u202eabc def", "\u2069\u2069\u202eabc", "\u2067abc", "abc \u202b\u202b"]) {
      const order = await places(text);
      expect(order).toEqual(order.toSorted((one, other) => one - other));
    }
  });

  it("sets Arabic from right to left within an English page, and the other way round", async () => {
    for (const locale of ["en", "ar"] as const) {
      const { page } = await open(report(locale));
      const [english, arabic] = await page.evaluate(() =>
        ["#a1s1", "#a2s1"].map((id) => {
          const sentence = document.querySelector(id)!.getBoundingClientRect();
          const chip = document.querySelector(`${id} + .chip`)!.getBoundingClientRect();
          return chip.left - sentence.left;
        }),
      );
      expect(english).toBeGreaterThan(0);
      expect(arabic).toBeLessThan(0);
    }
  });

  it("tells a label's confidence to the keyboard, until Escape", async () => {
    const { page } = await open(report());
    const tip = page.locator(".chip .tip").first();
    const size = async () => (await tip.boundingBox())!.width;
    expect(await size()).toBeLessThanOrEqual(1);
    await page.locator("[type=reset]").focus();
    while ((await page.evaluate("document.activeElement.className")) !== "chip c0 p0")
      await page.keyboard.press("Tab");
    expect(await size()).toBeGreaterThan(50);
    await page.keyboard.press("Escape");
    expect(await size()).toBeLessThanOrEqual(1);
    await page.locator(".chip").nth(1).hover();
    expect((await page.locator(".chip .tip").nth(1).boundingBox())!.width).toBeGreaterThan(50);
  });

  it("keeps a label's details within the window", async () => {
    for (const locale of ["en", "ar"] as const) {
      const { page } = await open(report(locale), { viewport: { width: 320, height: 800 } });
      for (const chip of await page.locator(".chip").all()) {
        await chip.focus();
        const { x, width } = (await chip.locator(".tip").boundingBox())!;
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(320);
      }
    }
  });

  it("filters by frame, confidence and words", async () => {
    const { page } = await open(report());
    const shown = page.locator("#shown");
    expect(await shown.textContent()).toBe("Articles: 2 · marked sentences: 3");
    await page.getByRole("checkbox", { name: "denial" }).uncheck();
    await expect.poll(() => shown.textContent()).toBe("Articles: 1 · marked sentences: 1");
    expect(await visible(page, "article").count()).toBe(1);
    expect(await visible(page, ".chip").count()).toBe(2);
    await page.getByLabel("Least confidence").fill("80");
    await expect.poll(() => visible(page, ".chip").count()).toBe(1);
    expect(await page.locator("#a1s3").getAttribute("class")).toBe("sentence on c2 p2");
    await page.getByRole("button", { name: "Show all" }).click();
    await expect.poll(() => shown.textContent()).toBe("Articles: 2 · marked sentences: 3");
    await page.getByLabel("Search").fill("الناطق نُشِرَ");
    await expect.poll(() => shown.textContent()).toBe("Articles: 1 · marked sentences: 1");
    await page.getByLabel("Search").fill("confidence");
    await expect.poll(() => shown.textContent()).toBe("Articles: 0 · marked sentences: 0");
  });

  it("counts what is shown as the page itself does", async () => {
    const many = Array.from({ length: 1001 }, (_, index) => sketchRow(index, [{ text: "Rain fell." }]));
    const { page } = await open(renderReport(many, { taxonomy, locale: "ar" }));
    const shown = page.locator("#shown");
    const before = await shown.textContent();
    expect(before).toContain("1,001");
    await page.getByLabel("بحث").fill("nothing");
    await expect.poll(() => shown.textContent()).toContain(" 0 ");
    await page.getByLabel("بحث").fill("rain");
    await expect.poll(() => shown.textContent()).toBe(before);
  });

  it("shows an article again that a link leads to", async () => {
    const { page } = await open(report());
    await page.getByLabel("Search").fill("الناطق");
    await expect.poll(() => visible(page, "article").count()).toBe(1);
    await page.locator("#by-article").locator("xpath=..").getByRole("link", { name: "Mayor" }).click();
    await expect.poll(() => visible(page, "article").count()).toBe(2);
  });

  it("sorts a table by its heads, and says how", async () => {
    const { page } = await open(report());
    const table = page.getByRole("table", { name: "By source" });
    const first = () => table.locator("tbody th").first().textContent();
    const head = table.getByRole("columnheader", { name: "denial" });
    await head.getByRole("button").click();
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    expect(await first()).toBe("صحيفة الميناء");
    await head.getByRole("button").press("Enter");
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
    expect(await first()).toBe("Harbour Gazette");
    await table.getByRole("button", { name: "Source" }).click();
    expect(await head.getAttribute("aria-sort")).toBeNull();
  });

  it("copies an article's text without our labels", async () => {
    const { page } = await open(report());
    const copied = await page.evaluate(() => {
      const [paragraph] = document.querySelectorAll("#a1 .text p");
      getSelection()!.selectAllChildren(paragraph);
      return String(getSelection());
    });
    expect(copied).toBe(rows[0].text);
  });

  it("prints marks and labels, and no controls", async () => {
    const { page } = await open(report());
    await page.emulateMedia({ media: "print" });
    expect(await visible(page, "form, nav, summary").count()).toBe(0);
    expect(await visible(page, "#by-date").count()).toBe(1);
    // A button in a head that a printer repeats on the next sheet would leave that head empty.
    const button = page.locator("th button").first();
    expect(await button.evaluate((element) => getComputedStyle(element).display)).toBe("contents");
    const mark = page.locator("#a1s1");
    expect(await mark.evaluate((element) => getComputedStyle(element).backgroundImage)).toContain("gradient");
    expect(await mark.evaluate((element) => getComputedStyle(element).printColorAdjust)).toBe("exact");
    expect(await visible(page, ".chip b").count()).toBe(4);
  });
});
