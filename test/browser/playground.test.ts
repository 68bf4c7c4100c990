import { describe, expect, it } from "vitest";
import { browserSuite, chromiumPath } from "./chromium.js";
import { copied, enter, usePlayground } from "./playground-page.js";

const english = "The ministry denied the report. Rebels backed by Rwanda took the town. It rained.";

describe.skipIf(chromiumPath() === undefined)(browserSuite("the playground"), () => {
  const playground = usePlayground();
  const shared = playground.share();

  it("labels what is typed", async () => {
    const { page } = shared;
    await page.click("#text");
    await page.keyboard.type("The ministry denied the report.");
    const sentence = page.locator(".sentence.on");
    await sentence.waitFor();
    expect(await sentence.locator(".chip b").textContent()).toBe("D");
    expect(await sentence.locator("u").textContent()).toBe("denied the report");
    expect(await page.textContent("#summary")).toBe("Sentences: 1 · with a frame: 1");
    await page.keyboard.type(" It rained.");
    await page.waitForFunction(() => document.querySelectorAll(".sentence").length === 2);
    expect(await page.locator(".sentence.on").count()).toBe(1);
    await page.click("#clear");
    await page.waitForFunction(() => document.querySelectorAll(".sentence").length === 0);
    expect(await page.textContent("#summary")).toBe("Nothing to read yet.");
  });

  it.each([
    ["english", 17],
    ["arabic", 16],
    ["both", 33],
  ])("has an article to try: %s", async (sample, count) => {
    const { page } = shared;
    await page.click(`[data-sample=${sample}]`);
    await page.waitForSelector(".sentence.on");
    expect(await page.locator(".sentence").count()).toBe(count);
  });

  it("says why", async () => {
    const { page } = shared;
    await enter(page, english);
    await page.locator(".sentence").first().click();
    const why = page.getByRole("region", { name: "Why" });
    await why.waitFor();
    const frames = await why.locator(".frame").allTextContents();
    expect(frames).toHaveLength(3);
    expect(frames[0]).toMatch(/^D denial 9\d(\.\d)?% markeddenied the report \w+ \(odds × [\d,]+\+?\)$/);
    expect(frames[1]).toContain("not marked");
    expect(await why.getByRole("meter").first().getAttribute("aria-label")).toMatch(/^denial: 9\d/);
    await page.locator(".sentence").nth(1).click();
    await page.waitForFunction(
      () => document.querySelectorAll(".sentence")[1].nextElementSibling?.className === "why",
    );
    expect(await page.locator(".why").count()).toBe(1);
    await page.getByRole("button", { name: "Close" }).click();
    expect(await page.locator(".why").count()).toBe(0);
  });

  it("says that it cannot read a third language", async () => {
    const { page } = shared;
    await enter(page, "Министерство опровергло это сообщение.");
    await page.locator(".sentence").click();
    expect(await page.locator(".why").textContent()).toContain("Neither Arabic nor English");
  });

  it("marks less with a higher threshold, and the model's own again when asked", async () => {
    const { page } = shared;
    await enter(page, english);
    expect(await page.locator(".sentence.on").count()).toBe(2);
    await page.fill("#threshold", "1");
    await page.waitForFunction(() => document.querySelectorAll(".sentence.on").length === 0);
    expect(await page.textContent("#threshold-value")).toBe("100%");
    await page.click("#own-threshold");
    await page.waitForFunction(() => document.querySelectorAll(".sentence.on").length === 2);
    expect(await page.textContent("#threshold-value")).toBe("");
  });

  it("underlines words in the colour of the frame that they decided for", async () => {
    const { page } = shared;
    await page.click("[data-sample=english]");
    const words = page.locator(".sentence", { hasText: "not jihadists" }).locator("u");
    await words.first().waitFor();
    expect(await words.evaluateAll((all) => all.map((each) => [each.textContent, each.className]))).toEqual([
      ["dismissed both accusations as fabrications", "c0 p0"],
      ["jihadists", "c2 p2"],
    ]);
  });

  it("hides the marks of a frame", async () => {
    const { page } = shared;
    await enter(page, english);
    const toggle = page.getByRole("button", { name: /denial/ }).first();
    expect(await toggle.textContent()).toBe("D denial 1");
    await toggle.click();
    expect(await page.locator(".sentence.on").count()).toBe(1);
    const hidden = page.locator('[data-frame="denial"]');
    expect(await hidden.getAttribute("aria-pressed")).toBe("false");
    expect(await hidden.evaluate((node) => node === document.activeElement)).toBe(true);
    await hidden.click();
    expect(await page.locator(".sentence.on").count()).toBe(2);
  });

  it("is used by keyboard all the way", async () => {
    const page = await playground.open();
    await enter(page, english);
    const focused = () =>
      page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);
    await page.focus("#own-threshold");
    await page.keyboard.press("Tab");
    expect(await focused()).toMatch(/^The ministry/);
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toMatch(/^Rebels/);
    await page.keyboard.press("End");
    expect(await focused()).toBe("It rained.");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".why");
    expect(await focused()).toBe("why");
    await page.keyboard.press("Escape");
    expect(await page.locator(".why").count()).toBe(0);
    expect(await focused()).toMatch(/^Rebels/);
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("copy-link");
    await page.keyboard.press("Shift+Tab");
    expect(await focused()).toMatch(/^Rebels/);
  });

  it("goes the way of the text with the arrow keys", async () => {
    const page = await playground.open("?lang=ar");
    await enter(page, "نفت الوزارة التقرير. هطل المطر.");
    await page.locator(".sentence").first().click();
    await page.waitForSelector(".why");
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowLeft");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("هطل المطر.");
  });

  it("keeps an open explanation while other paragraphs change", async () => {
    const { page } = shared;
    await enter(page, `${english}\nOne more line.`);
    await page.locator(".sentence").first().click();
    await page.waitForSelector(".why");
    await page.fill("#text", `A line before.\n${english}\nOne more line.`);
    await page.waitForFunction(() =>
      document.querySelector("#article")?.textContent?.includes("A line before"),
    );
    expect(await page.locator(".why").count()).toBe(1);
  });

  it("shares by a link that holds everything", async () => {
    const page = await playground.open();
    await enter(page, `${english} Кроме того. نفت الوزارة التقرير.`);
    await page.fill("#threshold", "0.8");
    await page.click('[data-frame="denial"]');
    const link = await copied(page, "#copy-link");
    expect(page.url()).toBe(link);
    const other = await playground.open(link);
    await other.waitForSelector(".sentence.on");
    expect(await other.inputValue("#text")).toBe(await page.inputValue("#text"));
    expect(await other.textContent("#threshold-value")).toBe("80%");
    expect(await other.getAttribute('[data-frame="denial"]', "aria-pressed")).toBe("false");
    expect(await other.innerHTML("#article")).toBe(await page.innerHTML("#article"));
  });

  it("reads another link that is followed on the page", async () => {
    const page = await playground.open();
    await enter(page, "It rained.");
    const link = await copied(page, "#copy-link");
    await enter(page, english);
    await page.evaluate((hash) => {
      location.hash = "";
      location.hash = hash;
    }, new URL(link).hash);
    await page.waitForFunction(() => document.querySelectorAll(".sentence").length === 1);
  });

  it("shows what cannot be copied", async () => {
    const page = await playground.open("?lang=en", { permissions: [] });
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
    });
    await enter(page, english);
    await page.click("#copy-json");
    const dialog = page.getByRole("dialog", { name: "Copy this" });
    expect(JSON.parse(await dialog.locator("textarea").inputValue()).sentences).toHaveLength(3);
    expect(await dialog.locator("textarea").evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    expect(await dialog.isVisible()).toBe(false);
  });
});
