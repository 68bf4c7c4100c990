import { describe, expect, it } from "vitest";
import { type FrameColour, frameClasses, frameColours, ink, paper, tints } from "../../src/report/palette.js";

const channels = (colour: string) =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);

/** Relative luminance (WCAG 2.2). */
function luminance(colour: readonly number[]): number {
  const [red, green, blue] = colour.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const mix = (colour: string, ground: string, percent: number) =>
  channels(colour).map((value, index) => (value * percent + channels(ground)[index] * (100 - percent)) / 100);

const cases = frameColours.flatMap((colour, index) =>
  (["light", "dark"] as const).map((scheme) => [index, scheme, colour] as const),
);

describe("contrast (WCAG AA: 4.5 for text)", () => {
  it.each(cases)("of frame colour %d on %s paper", (_, scheme, colour: FrameColour) => {
    const ground = paper[scheme];
    expect(contrast(channels(colour[scheme]), channels(ground))).toBeGreaterThanOrEqual(4.5);
    for (const percent of Object.values(tints)) {
      const worst = mix(colour[scheme], ground, percent);
      expect(contrast(channels(ink[scheme]), worst)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe("frameClasses", () => {
  it("pairs colour and pattern differently for 56 frames", () => {
    expect(new Set(Array.from({ length: 56 }, (_, index) => frameClasses(index))).size).toBe(56);
  });
});
