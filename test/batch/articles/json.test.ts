import { describe, expect, it } from "vitest";
import { readAll } from "./read-all.js";

describe("JSON", () => {
  it.each([
    ["an array", '[{"id":1,"text":"a"},{"text":"b"}]', [1, "x.json:2"]],
    ["an object with one array", '{"total":2,"articles":[{"id":"i","text":"a"}]}', ["i"]],
    ["one object", '{"text":"a","tags":[1,2]}', ["x.json"]],
    ["one object with an id", '\uFEFF{"id":"i","text":"a"}', ["i"]],
    ["an empty array", "[]", []],
    ["a bad row among good ones", '[{"id":1,"text":"a"},3,{"id":3,"text":"c"}]', [1, "x.json:2", 3]],
  ])("takes %s", async (_name, content, ids) =>
    expect((await readAll("x.json", content)).order).toEqual(ids),
  );

  it.each([
    ["a text", '"x"', /^x\.json: an array of objects is wanted, or an object with one/],
    [
      "an object without a text",
      '{"body":"x"}',
      /neither a field "text" nor one array .*has "body", no array/,
    ],
    ["two arrays", '{"a":[],"b":[]}', /has "a", "b", 2 arrays/],
    ["what is cut short", '[{"text":"a"},', /^x\.json: not JSON, or cut short/],
    ["nothing", "", /^x\.json: not JSON, or cut short/],
  ])("rejects %s", async (_name, content, message) => {
    const { articles, rejections, messages } = await readAll("x.json", content);
    expect(articles).toEqual([]);
    expect(rejections).toMatchObject([{ place: "x.json" }]);
    expect(messages[0]).toMatch(message);
  });

  it("shows the row that it rejects", async () => {
    expect((await readAll("x.json", '[{"id":1}]')).rejections[0].input).toBe('{"id":1}');
  });
});
