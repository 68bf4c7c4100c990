import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPlayground } from "./playground-site.js";
import { measureSizes } from "./playground-sizes.js";

describe("the built playground", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await buildPlayground();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const scripts = () => {
    const assets = join(folder, "assets");
    const names = readdirSync(assets).filter((name) => name.endsWith(".js"));
    return names.map((name) => readFileSync(join(assets, name), "utf8"));
  };

  it("is small: all scripts together, and the model", () => {
    const { code, style, model } = measureSizes(folder);
    expect(code).toBeGreaterThan(20_000);
    expect(code).toBeLessThanOrEqual(60_000);
    expect(style).toBeLessThanOrEqual(5_000);
    expect(model).toBeGreaterThan(100_000);
    expect(model).toBeLessThanOrEqual(1_200_000);
  });

  it("carries no schemas and no training", () => {
    const code = scripts().join("\n");
    expect(code).not.toContain("ZodError");
    expect(code).not.toContain("tfjs-backend");
  });

  it("names its files from where it stands, so that any folder will do", () => {
    const page = readFileSync(join(folder, "index.html"), "utf8");
    const addresses = [...page.matchAll(/\b(?:src|href)="(?!data:)([^"]*)"/g)].map(([, address]) => address);
    expect(addresses.length).toBeGreaterThanOrEqual(2);
    for (const address of addresses) expect(address).toMatch(/^\.\//);
  });

  it("has every file of the model beside it", () => {
    expect(readdirSync(join(folder, "ar-en")).sort()).toEqual([
      "cues-ar.json",
      "cues-en.json",
      "features.json",
      "model.json",
      "weights.bin",
    ]);
  });
});
