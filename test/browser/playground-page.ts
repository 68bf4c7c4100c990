import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { launchChromium } from "./chromium.js";
import { type PlaygroundSite, servePlayground } from "./playground-site.js";

/** A playground that is served while a suite runs, and a browser to open it with. */
export interface Playground {
  readonly browser: Browser;
  readonly site: PlaygroundSite;
  /** Opens the page, in English unless asked otherwise, in a browser that has never been there; waits for the model. */
  open(address?: string, options?: BrowserContextOptions): Promise<Page>;
  /** Opens it once for all tests of the suite that calls this, since loading the model costs most; each begins without a text. */
  share(address?: string): { readonly page: Page };
}

/** Builds and serves the playground for the suite that calls it. */
export function usePlayground(): Playground {
  let browser: Browser;
  let site: PlaygroundSite;
  let ofTest: BrowserContext[] = [];
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchChromium(), servePlayground()]);
  });
  afterEach(async () => {
    for (const context of ofTest) await context.close();
    ofTest = [];
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  const openPage = async (address = "?lang=en", options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({
      permissions: ["clipboard-read", "clipboard-write"],
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(new URL(address, site.url).href);
    await page.waitForFunction(() => document.querySelector("#model")?.textContent !== "");
    return page;
  };
  return {
    get browser() {
      return browser;
    },
    get site() {
      return site;
    },
    async open(address, options) {
      const page = await openPage(address, options);
      ofTest.push(page.context());
      return page;
    },
    share(address) {
      let page: Page;
      beforeAll(async () => {
        page = await openPage(address);
      });
      beforeEach(() => clear(page));
      afterAll(() => page?.context().close());
      return {
        get page() {
          return page;
        },
      };
    },
  };
}

/** Takes the text away and waits until it is gone. */
export async function clear(page: Page): Promise<void> {
  await page.click("#clear");
  await page.waitForFunction(() => document.querySelector("#article .sentence") === null);
}

/** Puts a text in and waits until it is labelled. */
export async function enter(page: Page, text: string): Promise<void> {
  await page.fill("#text", text);
  const sentences = text.replace(/\s+/g, "");
  await page.waitForFunction((wanted) => {
    const shown = [...document.querySelectorAll("#article .sentence")].map((sentence) => {
      const copy = sentence.cloneNode(true) as Element;
      for (const chip of copy.querySelectorAll(".chip")) chip.remove();
      return copy.textContent;
    });
    return shown.join("").replace(/\s+/g, "") === wanted;
  }, sentences);
}

/** What a copy button puts on the clipboard. */
export async function copied(page: Page, button: string): Promise<string> {
  await page.click(button);
  await page.waitForFunction(() => document.querySelector("#copied")?.textContent !== "");
  return page.evaluate(() => navigator.clipboard.readText());
}

export interface WordBox {
  readonly word: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
}

/** Where each word of an element stands, in the order of the text. */
export async function wordBoxes(page: Page, selector: string): Promise<WordBox[]> {
  return page.evaluate((wanted) => {
    const found: WordBox[] = [];
    const walker = document.createTreeWalker(document.querySelector(wanted) as Element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest(".chip, .control")) continue;
      for (const match of (node.nodeValue ?? "").matchAll(/\p{L}+/gu)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const { x, y, right } = range.getBoundingClientRect();
        found.push({ word: match[0], x, y, right });
      }
    }
    return found;
  }, selector);
}
