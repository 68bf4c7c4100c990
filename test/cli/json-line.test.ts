import { describe, expect, it } from "vitest";
import { formatJsonLine } from "../../src/cli/json-line.js";
import { fakeLabeller } from "./fake-labeller.js";

describe("formatJsonLine", () => {
  it.each([
    ["no sentences", ""],
    ["one sentence", "He denied it."],
    ["any characters", 'a\0b\u2028"\\\uD800x\nنفى'],
    ["many sentences", "He denied it.\n".repeat(3000)],
  ])("is the JSON of the whole, for %s", (_name, text) => {
    const article = fakeLabeller.label(text);
    const pieces = [...formatJsonLine("a", article)];
    expect(pieces.join("")).toBe(`${JSON.stringify({ id: "a", ...article })}\n`);
  });
});
