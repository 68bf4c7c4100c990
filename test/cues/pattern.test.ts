import { describe, expect, it } from "vitest";
import { namesOfSlot, parsePattern, requiredSlots } from "../../src/cues/pattern.js";

describe("parsePattern", () => {
  it("reads every part of the notation", () => {
    expect(parsePattern("^ DENY|shrugs_off ~4 any? -2 +ALLEGATION")).toEqual([
      { kind: "start" },
      { kind: "word", names: ["DENY", "shrugs_off"], optional: false, joined: false },
      { kind: "gap", gap: 4, withinClause: false },
      { kind: "word", names: ["any"], optional: true, joined: false },
      { kind: "gap", gap: 2, withinClause: true },
      { kind: "word", names: ["ALLEGATION"], optional: false, joined: true },
    ]);
  });

  it.each([
    ["~3 DENY", "begin and end"],
    ["DENY ~3", "begin and end"],
    ["DENY? claim", "begin and end"],
    ["DENY ~17 claim", "wider than 16"],
    ["DENY | claim", "empty slot"],
    ["", "empty slot"],
  ])("refuses %j", (pattern, message) => {
    expect(() => parsePattern(pattern)).toThrow(message);
  });
});

describe("the slots of a pattern", () => {
  const pattern = "^ DENY|shrugs_off ~4 any? -2 +ALLEGATION";

  it("are known by their numbers, those that must be filled", () => {
    expect(requiredSlots(pattern)).toEqual([1, 5]);
  });

  it.each([
    [1, ["DENY", "shrugs_off"]],
    [2, []],
    [3, ["any"]],
    [5, ["ALLEGATION"]],
  ])("have names: %i", (number, names) => {
    expect(namesOfSlot(pattern, number)).toEqual(names);
  });
});
