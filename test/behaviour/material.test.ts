import { describe, expect, it } from "vitest";
import { labelledLanguages } from "../../src/languages.js";
import { detectLanguage } from "../../src/text/index.js";
import { readBehaviourMaterial, readBullets } from "../../training/behaviour/material.js";
import { listNoise } from "../../training/behaviour/noise.js";
import { toPresentationForms } from "../../training/behaviour/presentation-forms.js";
import { fillTemplates } from "../../training/behaviour/swaps.js";

const bullets = readBullets().map(({ bullet }) => bullet);

describe.each(labelledLanguages)("material in %s", (language) => {
  const material = readBehaviourMaterial(language);
  const families = fillTemplates(material);
  const texts = [
    ...material.minimum.map(({ text }) => text),
    ...material.directions.flatMap((pair) => [pair.with, pair.without]),
  ];

  it.each(bullets)("has four sentences or more for %s", (bullet) => {
    expect(material.minimum.filter((one) => one.bullet === bullet).length).toBeGreaterThanOrEqual(4);
  });

  it("labels sentences as their bullet says", () => {
    for (const { bullet, text, labels } of material.minimum) {
      const [frame, answer] = bullet.split("/");
      expect(bullets).toContain(bullet);
      expect(labels.includes(frame), text).toBe(answer === "yes");
      expect(labels, text).toEqual([...labels].sort());
    }
  });

  it("has no sentence twice, and none in another language", () => {
    const minimum = material.minimum.map(({ text }) => text);
    expect(new Set(minimum).size).toBe(minimum.length);
    for (const text of texts) expect(detectLanguage(text), text).toBe(language);
  });

  it("fills every slot, with one word changed at a time", () => {
    for (const { template, members } of families) {
      expect(new Set(members.map(({ text }) => text)).size, template).toBe(members.length);
      for (const { text } of members) expect(text).not.toMatch(/[{}]/u);
    }
  });

  it("uses every kind of noise, and none adds or takes a letter", () => {
    const lettersOf = (text: string) => text.normalize("NFKC").match(/(?!ـ)\p{L}/gu)?.length;
    for (const { kind, apply } of listNoise(language)) {
      const changed = texts.filter((text) => apply(text) !== text);
      expect(changed.length, kind).toBeGreaterThan(0);
      for (const text of changed) expect(lettersOf(apply(text)), kind).toBe(lettersOf(text));
    }
  });
});

it.each([
  ["نفى", "\ufee7\ufed4\ufef0"],
  ["دار", "\ufea9\ufe8d\ufead"],
  ["بيت", "\ufe91\ufef4\ufe96"],
  ["ماء", "\ufee3\ufe8e\ufe80"],
])("shapes %s", (text, shaped) => {
  expect(toPresentationForms(text)).toBe(shaped);
  expect(shaped.normalize("NFKC")).toBe(text);
});
