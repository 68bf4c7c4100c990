import { describe, expect, it } from "vitest";
import type { LabelledRow } from "../../src/article.js";
import { readDate, readHeading } from "../../src/report/published.js";
import { sketchRow } from "./sample.js";

describe("readDate", () => {
  it.each([
    ["2024-03-05", "2024-03-05"],
    ["2024-03-05T23:59:00+03:00", "2024-03-05"],
    [" 2024-03-05 10:00", "2024-03-05"],
    ["2024-03", "2024-03"],
    ["2024", "2024"],
    ["2024-13-01", undefined],
    ["2024-06-31", undefined],
    ["2024-3-5", undefined],
    ["Wed, 06 Mar 2024 09:00:00 GMT", "2024-03-06"],
    ["5 March 2024", "2024-03-05"],
    ["Published Sept. 5, 2024 at noon", "2024-09-05"],
    ["Wed, 06 Mar 2024 23:59:00 -0800", "2024-03-06"],
    ["31 June 2024", undefined],
    ["<img src=x onerror='globalThis.hacked = 1'>", undefined],
    ["Chapter 7 of 2024", undefined],
    ["yesterday", undefined],
    ["12", undefined],
    ["", undefined],
    [new Date("2024-03-05T10:00:00Z"), "2024-03-05"],
    [new Date(Number.NaN), undefined],
    [1709596800, "2024-03-05"],
    [1709596800000, "2024-03-05"],
    [-5, undefined],
    [Number.MAX_VALUE, undefined],
    [null, undefined],
    [["2024-03-05"], undefined],
  ])("of %j is %j", (value, expected) => {
    expect(readDate(value)).toBe(expected);
  });
});

describe("readHeading", () => {
  it("takes the first field that has something", () => {
    const row = sketchRow(7, [], {
      title: " ",
      headline: "Rain",
      source: null,
      outlet: "Gazette",
      link: "x",
    });
    expect(readHeading(row)).toEqual({ title: "Rain", source: "Gazette", date: undefined, url: undefined });
  });

  it("takes blanks around a name for none of it, so that a source is counted once", () => {
    const row = sketchRow(7, [], { title: "Rain\n", source: " Gazette " });
    expect(readHeading(row)).toMatchObject({ title: "Rain", source: "Gazette" });
  });

  it("calls an article without a title by its id", () => {
    expect(readHeading(sketchRow(7, [])).title).toBe("7");
  });

  it.each(["javascript:alert(1)", " https://example.org", "data:text/html,x", "https://a b", 5])(
    "makes no link of %j",
    (url) => {
      expect(readHeading(sketchRow(7, [], { url })).url).toBeUndefined();
    },
  );

  it("finds fields beside the labels, as JSON Lines have them", () => {
    const { fields, ...bare } = sketchRow(7, []);
    expect(fields).toEqual({});
    const line = JSON.parse(JSON.stringify({ ...bare, source: "Gazette", date: "2024" })) as LabelledRow;
    expect(readHeading(line)).toMatchObject({ source: "Gazette", date: "2024" });
  });
});
