import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Labeller, loadLabeller } from "../../src/index.js";
import { browserSuite, chromiumPath } from "./chromium.js";
import { clear, copied, enter, usePlayground } from "./playground-page.js";

const examples = join(import.meta.dirname, "../../examples/articles");
const real = join(import.meta.dirname, "../../../shared/real/docs");
const textsOf = (folder: string): [string, string][] =>
  existsSync(folder)
    ? readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")])
    : [];

const AsyncFunction: FunctionConstructor = Object.getPrototypeOf(async () => {}).constructor;

/** Engines' `Math.exp` may differ in the last bit. */
const rounded = (_: string, value: unknown) =>
  typeof value === "number" ? Number(value.toPrecision(12)) : value;
const comparable = (json: string): unknown => JSON.parse(json, rounded);

/** What a program from the page prints, given this labeller. */
async function runCode(code: string, labeller: Labeller): Promise<string> {
  let printed = "";
  const console = { log: (text: string) => (printed += text) };
  await new AsyncFunction("loadLabeller", "console", code.replace(/^import .*$/m, ""))(
    async () => labeller,
    console,
  );
  return printed;
}

describe.skipIf(chromiumPath() === undefined)(browserSuite("labels in the playground"), () => {
  const shared = usePlayground().share();
  let labeller: Labeller;
  beforeAll(async () => {
    labeller = await loadLabeller();
  });

  async function expectSame(text: string): Promise<void> {
    const { page } = shared;
    await enter(page, text);
    // A text area keeps line feeds alone.
    const expected = labeller.label(text.replace(/\r\n?/g, "\n"));
    expect(comparable(await copied(page, "#copy-json"))).toEqual(comparable(JSON.stringify(expected)));
    const marked = expected.sentences.filter(({ labels }) => labels.length > 0).length;
    expect(await page.locator(".sentence.on").count()).toBe(marked);
    expect(await page.locator(".sentence .chip").count()).toBe(
      expected.sentences.reduce((sum, { labels }) => sum + labels.length, 0),
    );
  }

  it.each(textsOf(examples))("are those of Node: %s", (_, text) => expectSame(text));

  describe.skipIf(!existsSync(real))("of real news", () => {
    it.each(textsOf(real))("are those of Node: %s", (_, text) => expectSame(text));
  });

  it.each([
    ["the model's own threshold", undefined],
    ["a threshold", "0.9"],
  ])("come from the code that the page gives, with %s", async (_, threshold) => {
    const text = 'He said: "The ministry denied\u202e the `report`."\nنفت الوزارة التقرير. \\u0041';
    const { page } = shared;
    await enter(page, text);
    if (threshold) await page.fill("#threshold", threshold);
    const code = await copied(page, "#copy-code");
    expect(code).not.toContain("\u202e");
    expect(code).toContain(labeller.model.hash);
    expect(code.includes("{ threshold: 0.9 }")).toBe(threshold !== undefined);
    const json = await runCode(code, labeller);
    await clear(page);
    await enter(page, text);
    expect(comparable(json)).toEqual(comparable(await copied(page, "#copy-json")));
  });
});
