import { describe, expect, it } from "vitest";
import { parseTaxonomy } from "../../src/training/taxonomy.js";
import { taxonomy } from "../model/make-model.js";

describe("parseTaxonomy", () => {
  it("reads what JSON writes", () => {
    expect(parseTaxonomy(JSON.stringify(taxonomy), "t.json")).toEqual(taxonomy);
  });

  it.each([
    ["what is not JSON", "{", /^t\.json: not JSON: /],
    ["no frames", '{"frames":[]}', /^t\.json: .*frames/s],
    ["a frame twice", JSON.stringify({ frames: [taxonomy.frames[0], taxonomy.frames[0]] }), /the same id/],
  ])("refuses %s", (_name, content, message) => {
    expect(() => parseTaxonomy(content, "t.json")).toThrow(
      expect.objectContaining({ code: "bad-input", message: expect.stringMatching(message) }),
    );
  });
});
