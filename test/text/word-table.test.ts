import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createWordMemory, createWordTable } from "../../src/text/word-table.js";
import { anyText } from "../arbitraries.js";

describe("createWordTable", () => {
  it("finds what a map finds, wherever the word stands", () => {
    fc.assert(
      fc.property(fc.array(anyText), fc.array(anyText), anyText, (known, asked, around) => {
        const table = createWordTable<{ text: string; place: number }>();
        const map = new Map([...new Set(known)].map((word, place) => [word, place]));
        for (const [text, place] of map) table.add({ text, place });
        expect(table.size).toBe(map.size);
        for (const word of [...known, ...asked]) {
          const text = around + word + around;
          expect(table.find(text, around.length, around.length + word.length)?.place).toBe(map.get(word));
        }
      }),
    );
  });

  it("keeps all of many words", () => {
    const table = createWordTable<{ text: string; place: number }>();
    for (let word = 0; word < 100_000; word += 1) table.add({ text: `w${word}`, place: word });
    for (let word = 0; word < 100_000; word += 1)
      expect(table.find(`w${word}`, 0, `w${word}`.length)?.place).toBe(word);
    expect(table.find("w100000", 0, 7)).toBeUndefined();
  });
});

describe("createWordMemory", () => {
  it("makes a word once as long as it is asked for, and forgets the others", () => {
    const made: string[] = [];
    const find = createWordMemory(10, (word) => {
      made.push(word);
      return { text: word };
    });
    for (let round = 0; round < 100; round += 1) {
      expect(find("the army", 4, 8)).toEqual({ text: "army" });
      expect(find(`n${round}`, 0, 3)).toEqual({ text: `n${round}`.slice(0, 3) });
    }
    expect(made.filter((word) => word === "army")).toHaveLength(1);
    made.length = 0;
    find("n0", 0, 2);
    find("n99", 0, 3);
    expect(made).toEqual(["n0"]);
  });

  it("forgets also where making a word asks for others", () => {
    const made: string[] = [];
    const find = createWordMemory(10, (text): { text: string } => {
      made.push(text);
      if (text.length > 1) find(text, 0, text.length - 1);
      return { text };
    });
    for (let round = 0; round < 40; round += 1) find(String.fromCharCode(0x4e00 + round).repeat(3), 0, 3);
    made.length = 0;
    find(String.fromCharCode(0x4e00), 0, 1);
    expect(made).toHaveLength(1);
  });
});
