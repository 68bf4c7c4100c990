import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { writeFragment } from "../playground/share-link.js";
import { launchChromium } from "../test/browser/chromium.js";
import { servePlayground } from "../test/browser/playground-site.js";
import { measureSizes } from "../test/browser/playground-sizes.js";

/** How often the page is opened; the median is printed. */
const openings = 9;

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1];

/** Milliseconds to the first mark on the page: from the start of the navigation, and from the page's `load` event. */
async function firstLabel(page: Page, url: string): Promise<{ opened: number; loaded: number }> {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector(".sentence.on")) return;
      observer.disconnect();
      performance.mark("label");
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(url);
  await page.waitForSelector(".sentence.on");
  return page.evaluate(() => {
    const { startTime } = performance.getEntriesByName("label")[0];
    const [{ loadEventStart }] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return { opened: startTime, loaded: startTime - loadEventStart };
  });
}

/** Pastes a text; milliseconds until the last sentence is on the page, and the longest that the page stood still. */
async function paste(page: Page, text: string): Promise<{ done: number; frozen: number }> {
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text);
  await page.evaluate(() => {
    let last = performance.now();
    Object.assign(globalThis, { start: last, frozen: 0 });
    setInterval(() => {
      const now = performance.now();
      Object.assign(globalThis, { frozen: Math.max(Reflect.get(globalThis, "frozen"), now - last) });
      last = now;
    });
  });
  await page.focus("#text");
  await page.keyboard.press("Control+V");
  await page.waitForFunction(
    () =>
      document
        .querySelector("#article")
        ?.lastElementChild?.lastElementChild?.textContent?.startsWith("The end"),
    undefined,
    { polling: 50 },
  );
  return page.evaluate(() => ({
    done: performance.now() - Reflect.get(globalThis, "start"),
    frozen: Reflect.get(globalThis, "frozen"),
  }));
}

const site = await servePlayground();
const browser = await launchChromium();
try {
  for (const [what, bytes] of Object.entries(measureSizes(site.folder))) {
    console.log(`${what}: ${(bytes / 1000).toFixed(1)} kB gzipped`);
  }
  const article = readFileSync(join(import.meta.dirname, "../examples/articles/english.txt"), "utf8");
  const fragment = await writeFragment({ text: article, hidden: [] });
  const times: Awaited<ReturnType<typeof firstLabel>>[] = [];
  for (let opening = 0; opening < openings; opening += 1) {
    const context = await browser.newContext();
    times.push(await firstLabel(await context.newPage(), site.url + fragment));
    await context.close();
  }
  const opened = median(times.map((time) => time.opened)).toFixed(0);
  const loaded = median(times.map((time) => time.loaded)).toFixed(0);
  console.log(
    `first label: ${opened} ms from opening the page, ${loaded} ms from its load (medians of ${openings})`,
  );

  const megabyte = article.repeat(Math.ceil(1e6 / article.length));
  for (const [what, text] of [
    ["with line breaks", megabyte],
    ["on one line", megabyte.replace(/\s+/g, " ")],
  ]) {
    const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
    const page = await context.newPage();
    await page.goto(site.url);
    await page.waitForFunction(() => document.querySelector("#model")?.textContent !== "");
    const { done, frozen } = await paste(page, `${text} The end of it.`);
    console.log(
      `1 MB pasted ${what}: ${done.toFixed(0)} ms, the page stood still for at most ${frozen.toFixed(0)} ms`,
    );
    await context.close();
  }
} finally {
  await browser.close();
  await site.close();
}
