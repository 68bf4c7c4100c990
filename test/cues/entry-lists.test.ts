import { describe, expect, it } from "vitest";
import { createEntryLists, endOfList, noEntries } from "../../src/cues/entry-lists.js";
import { readEntry } from "../../src/cues/entry-text.js";

const state = readEntry("7@2");
const phrase = readEntry("9 of state");

describe("entry lists", () => {
  it("hold the symbol, length and value of every entry", () => {
    const lists = createEntryLists();
    const list = lists.add([state, phrase]);
    expect(lists.numbers.slice(list, endOfList(lists.numbers, list))).toEqual([2, 7, 1, 2, 9, 3, -1]);
  });

  it("have one empty list", () => {
    const { add, numbers } = createEntryLists();
    expect(add([])).toBe(noEntries);
    expect(endOfList(numbers, noEntries)).toBe(1);
  });

  it("leave a list that is made longer as it was, and give the longer one again", () => {
    const lists = createEntryLists();
    const list = lists.add([state]);
    const longer = lists.extend(list, phrase);
    lists.extend(noEntries, phrase);
    expect(lists.numbers.slice(list, endOfList(lists.numbers, list))).toEqual([1, 7, 1, 2]);
    expect(lists.numbers.slice(longer, endOfList(lists.numbers, longer))).toEqual([2, 7, 1, 2, 9, 3, -1]);
    const { length } = lists.numbers;
    expect(lists.extend(list, phrase)).toBe(longer);
    expect(lists.numbers).toHaveLength(length);
  });
});
