import { describe, expect, it } from "vitest";
import { parseTaxonomy } from "../../src/training/taxonomy.js";
import { taxonomy } from "../model/make-model.js";

describe("parseTaxonomy", () => {
  it("reads what JSON writes", () => {
    expect(parseTaxonomy(JSON.stringify(taxonomy), "t.json")).toEqual(taxonomy);
  });

  it("takes a frame with what is left out, and its examples", () => {
    const examples = { yes: ["The mayor called for calm."] };
    const frames = [
      { id: "calm" },
      { id: "strike", names: { ar: "إضراب" }, keywords: { en: ["strike"] }, examples },
    ];
    expect(parseTaxonomy(JSON.stringify({ frames }), "t.json").frames).toEqual([
      { id: "calm", names: { ar: "calm", en: "calm" }, definition: "calm", keywords: { ar: [], en: [] } },
      {
        id: "strike",
        names: { ar: "إضراب", en: "إضراب" },
        definition: "إضراب",
        keywords: { ar: [], en: ["strike"] },
        examples: { yes: ["The mayor called for calm."], no: [] },
      },
    ]);
  });

  it.each([
    ["a field that does not exist", '{"frames":[{"id":"calm","name":"Calm"}]}', /"name"/],
    ["an example that is none", '{"frames":[{"id":"calm","examples":{"yes":"Calm."}}]}', /examples/],
    ["what is not JSON", "{", /^t\.json: not JSON: /],
    ["no frames", '{"frames":[]}', /^t\.json: .*frames/s],
    ["a frame twice", JSON.stringify({ frames: [taxonomy.frames[0], taxonomy.frames[0]] }), /the same id/],
  ])("refuses %s", (_name, content, message) => {
    expect(() => parseTaxonomy(content, "t.json")).toThrow(
      expect.objectContaining({ code: "bad-input", message: expect.stringMatching(message) }),
    );
  });
});
