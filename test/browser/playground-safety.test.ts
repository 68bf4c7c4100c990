import { deflateRawSync } from "node:zlib";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { writeFragment } from "../../playground/share-link.js";
import { browserSuite, chromiumPath } from "./chromium.js";
import { enter, usePlayground, wordBoxes } from "./playground-page.js";

const hostile = [
  '<script>globalThis.broken = "script"</script>',
  '<img src="x" onerror="globalThis.broken = 1"> denied the report.',
  '"><svg onload="globalThis.broken = 2"></svg><style>body{display:none}</style>',
  "</div></main><h1>Not ours</h1><iframe src='javascript:parent.broken=3'></iframe>",
  "{{constructor.constructor('globalThis.broken = 4')()}}",
  "The ministry \u202edenied\u2066 the report\u2069\u2069\u2069. \u0000\u0007 It rained on Monday.",
].join("\n");

async function expectIntact(page: Page): Promise<void> {
  expect(await page.evaluate(() => Reflect.get(globalThis, "broken"))).toBeUndefined();
  expect(await page.locator("#article :is(script, img, svg, style, iframe, h1, a)").count()).toBe(0);
  expect(await page.locator("h1").count()).toBe(1);
  expect(await page.locator("footer").isVisible()).toBe(true);
}

describe.skipIf(chromiumPath() === undefined)(browserSuite("the playground keeps safe"), () => {
  const playground = usePlayground();
  const shared = playground.share();

  it("shows hostile text as text", async () => {
    const { page } = shared;
    await enter(page, hostile);
    await page.locator(".sentence.on").first().click();
    await page.waitForSelector(".why");
    await expectIntact(page);
    const shown = (await page.textContent("#article")) ?? "";
    expect(shown).toContain('<script>globalThis.broken = "script"</script>');
    expect(shown).toContain("<h1>Not ours</h1>");
  });

  it("shows hostile text from a link and a file as text", async () => {
    const page = await playground.open(await writeFragment({ text: `${hostile} \ud800`, hidden: ["<b>"] }));
    await page.waitForSelector(".sentence");
    await expectIntact(page);
    const html = `<title>No</title><p>The ministry denied the report.<script>globalThis.broken = 6</script></p>${hostile.replaceAll("\0", "")}`;
    await page.setInputFiles("#file", { name: "a.html", mimeType: "text/html", buffer: Buffer.from(html) });
    await page.waitForFunction(() =>
      document.querySelector(".sentence")?.textContent?.startsWith("The ministry"),
    );
    await expectIntact(page);
    expect(await page.inputValue("#text")).not.toContain("broken = 6");
  });

  it("lets no control character reorder what stands around it", async () => {
    const { page } = shared;
    await enter(page, hostile.split("\n")[5]);
    const boxes = await wordBoxes(page, "#article");
    expect(boxes.map(({ word }) => word).join(" ")).toBe(
      "The ministry denied the report It rained on Monday",
    );
    for (const [index, { x, y }] of boxes.entries()) {
      const before = boxes[index - 1];
      if (before && Math.abs(before.y - y) < 5) expect(x).toBeGreaterThan(before.x);
    }
    expect(await page.locator(".control").first().getAttribute("data-name")).toBe("RLO");
  });

  it("talks to its own server alone, and asks it for nothing when it reads", async () => {
    const page = await playground.open();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await enter(page, "The ministry denied the report.");
    await page.locator(".sentence").click();
    await page.waitForSelector(".why");
    await page.click("#copy-link");
    await page.waitForFunction(() => document.querySelector("#copied")?.textContent !== "");
    expect(asked).toEqual([]);
    const violation = page.evaluate(
      () =>
        new Promise((seen) =>
          addEventListener("securitypolicyviolation", (event) => seen(event.effectiveDirective)),
        ),
    );
    await page.evaluate(() => fetch("https://example.org/?text").catch(() => {}));
    expect(await violation).toBe("connect-src");
  });

  it.each([
    ["is cut", "#v1.q1YqSa0oUbJSKkk"],
    ["is no base64", "#v1.%%%"],
    ["is no JSON", `#v1.${deflateRawSync("hello").toString("base64url")}`],
    ["holds something else", `#v1.${deflateRawSync('{"text":1,"hidden":[]}').toString("base64url")}`],
    [
      "has a threshold that is none",
      `#v1.${deflateRawSync('{"text":"","hidden":[],"threshold":7}').toString("base64url")}`,
    ],
    ["unfolds to 50 MB", `#v1.${deflateRawSync(Buffer.alloc(50_000_000, 32)).toString("base64url")}`],
  ])("says so when a link %s", async (_, fragment) => {
    const { page } = shared;
    await page.evaluate((hash) => {
      location.hash = hash;
    }, fragment);
    await page.waitForFunction(() =>
      document.querySelector("#problem")?.textContent?.startsWith("This link is damaged"),
    );
    await enter(page, "The ministry denied the report.");
    expect(await page.textContent("#problem")).toBe("");
  });

  it("says so when it is opened by a damaged link", async () => {
    const page = await playground.open("?lang=en#v1.%%%");
    expect(await page.textContent("#problem")).toMatch(/^This link is damaged/);
  });

  it("leaves other fragments alone", async () => {
    const page = await playground.open("?lang=en#article");
    expect(await page.textContent("#problem")).toBe("");
  });

  it.each([
    [
      "plain text",
      "a.txt",
      Buffer.from("\ufeffThe ministry denied the report."),
      "The ministry denied the report.",
    ],
    [
      "HTML",
      "a.html",
      Buffer.from("<nav>Home</nav><article><h1>Title</h1><p>It  was\n <b>denied</b>.</p></article>"),
      "Title\n\nIt was denied.",
    ],
  ])("opens %s", async (_, name, buffer, text) => {
    const { page } = shared;
    await page.setInputFiles("#file", { name, mimeType: "", buffer });
    await page.waitForSelector(".sentence");
    expect(await page.inputValue("#text")).toBe(text);
  });

  it("opens what is dropped on it", async () => {
    const { page } = shared;
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["نفت الوزارة التقرير."], "a.txt", { type: "text/plain" }));
      return transfer;
    });
    await page.dispatchEvent("footer", "dragover", { dataTransfer: dropped });
    expect(await page.getAttribute("html", "class")).toBe("dragging");
    await page.dispatchEvent("footer", "drop", { dataTransfer: dropped });
    await page.waitForSelector(".sentence.on");
    expect(await page.inputValue("#text")).toBe("نفت الوزارة التقرير.");
    expect(await page.getAttribute("html", "class")).toBe("");
  });

  it.each([
    ["in another encoding", Buffer.from([0xe4, 0xdd, 0xca]), /no UTF-8/],
    ["that is binary", Buffer.from("PK\0\0"), /no UTF-8/],
    ["of 6 MB", Buffer.alloc(6_000_000, 32), /too large/],
  ])("says what is wrong with a file %s", async (_, buffer, message) => {
    const { page } = shared;
    await page.setInputFiles("#file", { name: "a.txt", mimeType: "text/plain", buffer });
    await page.waitForFunction(() => document.querySelector("#problem")?.textContent !== "");
    expect(await page.textContent("#problem")).toMatch(message);
  });

  it("names the file of the model that is missing", async () => {
    const page = await playground.browser.newPage();
    await page.route("**/ar-en/cues-en.json", (route) => route.fulfill({ status: 404 }));
    await page.goto(playground.site.url);
    await page.waitForFunction(() => document.querySelector("#problem")?.textContent !== "");
    expect(await page.textContent("#problem")).toMatch(
      /ar-en\/cues-en\.json: cannot be read \(HTTP status 404\)/,
    );
  });

  it("names the article to try that is missing", async () => {
    const { page } = shared;
    await page.route("**/arabic*.txt", (route) => route.fulfill({ status: 404 }));
    await page.click("[data-sample=both]");
    await page.waitForFunction(() => document.querySelector("#problem")?.textContent !== "");
    expect(await page.textContent("#problem")).toMatch(/arabic.*cannot be read \(HTTP status 404\)/);
    expect(await page.inputValue("#text")).toBe("");
    await page.unroute("**/arabic*.txt");
  });

  it("works where a page has no crypto.subtle", async () => {
    const context = await playground.browser.newContext();
    await context.route("http://insecure.example/**", async (route) => {
      const path = new URL(route.request().url()).pathname;
      await route.fulfill({
        response: await route.fetch({ url: new URL(path.slice(1), playground.site.url).href }),
      });
    });
    const page = await context.newPage();
    await page.goto("http://insecure.example/");
    expect(await page.evaluate(() => globalThis.crypto.subtle)).toBeUndefined();
    await enter(page, "The ministry denied the report.");
    expect(await page.locator(".sentence.on").count()).toBe(1);
  });
});
