import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { escapeHtml, markUp } from "../../src/report/escape.js";
import { anyText } from "../arbitraries.js";
import { hostileTexts } from "./sample.js";

const read = (html: string) => {
  const { document } = parseHTML(`<!DOCTYPE html><body><p id="box">${html}</p><i id="after"></i></body>`);
  return { box: document.querySelector("#box")!, after: document.querySelector("#after")! };
};

describe("markUp", () => {
  it.each(hostileTexts)("keeps %j a text", (text) => {
    const { box, after } = read(markUp(text));
    expect(box.textContent).toBe(text);
    expect([...box.querySelectorAll("*")].every((element) => element.className === "control")).toBe(true);
    expect(after.parentElement?.localName).toBe("body");
  });

  it("shows what HTML and UTF-8 cannot hold by what stands for it", () => {
    expect(read(markUp("a\u0000b\ud800c\udc00")).box.textContent).toBe("a\u2400b\ufffdc\ufffd");
  });

  it("puts a bidi override in a box of its own, with its name", () => {
    expect(markUp("a\u202eb")).toBe('a<span class="control" data-name="RLO" title="U+202E">\u202e</span>b');
    expect(markUp("\u001b")).toContain('data-name="U+001B"');
  });

  it("leaves marks that only hint at a direction", () => {
    expect(markUp("\u200f\u061c\u200e")).toBe("\u200f\u061c\u200e");
  });

  it("reads back as it was, whatever the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const held = text.replaceAll("\u0000", "\u2400").replace(/\p{Surrogate}/gu, "\ufffd");
        expect(read(markUp(text)).box.textContent).toBe(held);
      }),
    );
  });
});

describe("escapeHtml", () => {
  it.each(hostileTexts)("keeps %j within a quoted attribute", (text) => {
    const { box } = read(`<b title="${escapeHtml(text)}" lang='${escapeHtml(text)}'></b>`);
    const [element, ...others] = box.querySelectorAll("*");
    expect(others).toEqual([]);
    expect([...element.attributes].map(({ name }) => name).sort()).toEqual(["lang", "title"]);
    expect(element.getAttribute("title")).toBe(text);
  });
});
