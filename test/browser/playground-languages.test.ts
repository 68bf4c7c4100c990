import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { interfaceLanguages, wordings } from "../../playground/wording.js";
import { browserSuite, chromiumPath } from "./chromium.js";
import { enter, usePlayground, wordBoxes } from "./playground-page.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const mixed = [
  "نفت الوزارة التقرير. وقال متحدث باسم RSF إن المتمردين مدعومون من رواندا.",
  "The ministry denied the report. Rebels backed by Rwanda took the town.",
  "نفت الوزارة التقرير. The ministry denied the report.",
].join("\n");

/** The words of an element that stand on one line, each compared with the one before: whether it stands left of it. */
async function leftward(page: Page, selector: string, letters: RegExp): Promise<boolean[]> {
  const boxes = (await wordBoxes(page, selector)).filter(({ word }) => letters.test(word));
  return boxes
    .slice(1)
    .flatMap(({ x, y }, index) => (Math.abs(boxes[index].y - y) < 5 ? [x < boxes[index].x] : []));
}

describe.skipIf(chromiumPath() === undefined)(browserSuite("languages of the playground"), () => {
  const playground = usePlayground();

  describe.each(interfaceLanguages)("with the interface in %s", (language) => {
    const shared = playground.share(`?lang=${language}`);

    /** Puts a text in and asks why. */
    const read = async (text: string): Promise<void> => {
      await enter(shared.page, text);
      await shared.page
        .locator(".sentence.on")
        .first()
        .click({ position: { x: 5, y: 5 } });
      await shared.page.waitForSelector(".why");
    };

    it("sets each text in its own direction", async () => {
      const { page } = shared;
      await enter(page, mixed);
      const arabic = await leftward(page, ".paragraph:nth-child(1)", /\p{Script=Arabic}/u);
      expect(arabic.length).toBeGreaterThan(5);
      expect(new Set(arabic)).toEqual(new Set([true]));
      const english = await leftward(page, ".paragraph:nth-child(2)", /[a-z]/i);
      expect(english.length).toBeGreaterThan(5);
      expect(new Set(english)).toEqual(new Set([false]));
      // Each begins at its own side.
      const side = (place: number) => page.locator(`.paragraph:nth-child(${place})`).boundingBox();
      const [arabicBox, englishBox] = await Promise.all([side(1), side(2)]);
      const [arabicWord] = await wordBoxes(page, ".paragraph:nth-child(1)");
      const [englishWord] = await wordBoxes(page, ".paragraph:nth-child(2)");
      expect(arabicBox!.x + arabicBox!.width - arabicWord.right).toBeLessThan(20);
      expect(englishWord.x - englishBox!.x).toBeLessThan(20);
      // In a line of both the Arabic sentence comes first, on the right, and the English one reads from left to right.
      const [first, second] = await Promise.all(
        [1, 2].map((place) =>
          page.locator(`.paragraph:nth-child(3) .sentence:nth-child(${place})`).boundingBox(),
        ),
      );
      expect(first!.x).toBeGreaterThan(second!.x);
      const within = await leftward(page, ".paragraph:nth-child(3) .sentence:nth-child(2)", /[a-z]/i);
      expect(new Set(within)).toEqual(new Set([false]));
    });

    it.each([1280, 390, 320])("fits a window of %d pixels", async (width) => {
      const { page } = shared;
      await page.setViewportSize({ width, height: 800 });
      await read(`${mixed}\nhttps://example.org/${"a".repeat(300)} ${"ط".repeat(300)} denied the report.`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const boxes = await page.locator("button:visible").evaluateAll((buttons) =>
        buttons.map((button) => {
          const { left, right, height } = button.getBoundingClientRect();
          return { left, right, height };
        }),
      );
      expect(boxes.length).toBeGreaterThan(10);
      for (const { left, right, height } of boxes) {
        expect(height).toBeGreaterThanOrEqual(24);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(width);
      }
    });

    it("has nothing that axe objects to, wide or narrow, light or dark", async () => {
      const { page } = shared;
      await page.emulateMedia({ reducedMotion: "reduce" });
      await read(`${mixed}\nМинистерство опровергло это. a\u202eb`);
      // A hidden frame looks different.
      await page.click(".toggle:nth-child(3)");
      await page
        .locator(".sentence.on")
        .first()
        .click({ position: { x: 5, y: 5 } });
      await page.waitForSelector(".why");
      await page.evaluate(axe);
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 800 });
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          const violations = await page.evaluate(async () => {
            const { run } = Reflect.get(globalThis, "axe") as typeof import("axe-core");
            return (await run(document)).violations.map(({ id, nodes }) => [
              id,
              nodes.map(({ html }) => html),
            ]);
          });
          expect(violations, `${width} pixels, ${colorScheme}`).toEqual([]);
        }
      }
    });
  });

  it("mirrors the page in Arabic, and remembers", async () => {
    const page = await playground.open();
    const sides = async () => {
      const [source, reading] = await Promise.all(
        [".source", ".reading"].map((part) => page.locator(part).boundingBox()),
      );
      return source!.x < reading!.x;
    };
    expect(await sides()).toBe(true);
    await enter(page, mixed);
    await page.locator(".sentence").first().click();
    await page.waitForSelector(".why");
    await page.getByRole("button", { name: "العربية" }).click();
    expect(await page.getAttribute("html", "dir")).toBe("rtl");
    expect(await page.getAttribute("html", "lang")).toBe("ar");
    expect(await page.title()).toBe(wordings.ar.title);
    expect(await sides()).toBe(false);
    expect(await page.textContent(".toggle")).toBe("ن نفي 4");
    expect(new URL(page.url()).search).toBe("?lang=ar");
    expect(await page.locator(".sentence").count()).toBe(6);
    await page.goto(playground.site.url);
    expect(await page.getAttribute("html", "lang")).toBe("ar");
    await page.goto(`${playground.site.url}?lang=en`);
    expect(await page.getAttribute("html", "dir")).toBe("ltr");
  });

  it("sets the field by its text, and by the page where it is empty", async () => {
    const page = await playground.open("?lang=ar");
    const direction = () =>
      page.evaluate(() => document.querySelector<HTMLElement>("#text:dir(rtl)")?.id ?? "ltr");
    expect(await direction()).toBe("text");
    await enter(page, "The ministry denied the report.");
    expect(await direction()).toBe("ltr");
    const long = "It rained in the town. ".repeat(3_000);
    await enter(page, long);
    expect(await page.getAttribute("#text", "dir")).toBe("ltr");
    await enter(page, `نفت. ${long}`);
    expect(await page.getAttribute("#text", "dir")).toBe("rtl");
    await page.click("#clear");
    expect(await direction()).toBe("text");
  });

  it.each([
    ["ar-EG", "ar"],
    ["fr-FR", "en"],
  ])("greets a browser that asks for %s in %s", async (locale, language) => {
    const page = await playground.open("", { locale });
    expect(await page.getAttribute("html", "lang")).toBe(language);
  });

  it("leaves no word of the page untranslated", async () => {
    const page = await playground.open("?lang=ar");
    const shown = await page.locator("[data-wording]").allTextContents();
    expect(shown).not.toContain("");
    expect(shown).not.toContain("undefined");
    for (const [key, text] of Object.entries(wordings.ar)) {
      expect(text, key).toMatch(/\p{Script=Arabic}|^English$/u);
      expect(text, key).not.toBe(wordings.en[key as keyof typeof wordings.en]);
    }
  });

  it("follows the dark mode of the system", async () => {
    const page = await playground.open();
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: "light" });
    const light = await ground();
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await ground()).not.toBe(light);
  });

  it("moves nothing for those who want no motion", async () => {
    const page = await playground.open("?lang=en", { reducedMotion: "reduce" });
    await enter(page, mixed);
    const durations = await page.evaluate(() =>
      [...document.querySelectorAll("*")].map((node) => getComputedStyle(node).transitionDuration),
    );
    expect(new Set(durations)).toEqual(new Set(["0s"]));
  });
});
