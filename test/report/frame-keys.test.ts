import { describe, expect, it } from "vitest";
import { createFrameKeys } from "../../src/report/frame-keys.js";
import { taxonomy } from "./sample.js";

const letters = (locale: "en" | "ar", ...ids: string[]) => {
  const keys = createFrameKeys(ids.length === 0 ? taxonomy : undefined, locale);
  for (const id of ids) keys.of(id);
  return keys.list().map(({ letter }) => letter);
};

describe("createFrameKeys", () => {
  it("takes names and letters from the reader's language", () => {
    expect(letters("en")).toEqual(["D", "F", "T"]);
    expect(letters("ar")).toEqual(["ن", "د", "و"]);
    expect(createFrameKeys(taxonomy, "ar").of("denial").name).toBe("نفي");
  });

  it("gives no letter twice and passes the Arabic article over", () => {
    expect(letters("en", "praise", "protest", "pp")).toEqual(["P", "R", "3"]);
    expect(letters("ar", "النفي", "المدح")).toEqual(["ن", "م"]);
  });

  it("gives a frame that is met later the next place, and keeps it", () => {
    const keys = createFrameKeys(taxonomy, "en");
    expect(keys.of("strike")).toMatchObject({ index: 3, name: "strike", letter: "S" });
    expect(keys.of("strike")).toBe(keys.of("strike"));
    expect(keys.list()).toHaveLength(4);
  });
});
