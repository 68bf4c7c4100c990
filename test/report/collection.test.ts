import { describe, expect, it } from "vitest";
import { groupByPeriod } from "../../src/report/collection.js";
import { createTally } from "../../src/report/tally.js";

const group = (...dates: string[]) =>
  groupByPeriod(new Map(dates.map((date) => [date, { ...createTally(), articles: 1 }]))).map(
    ([period, { articles }]) => [period, articles],
  );

describe("groupByPeriod", () => {
  it.each([
    ["nothing", [], []],
    [
      "days that are near, in order",
      ["2024-03-05", "2024-03-01"],
      [
        ["2024-03-01", 1],
        ["2024-03-05", 1],
      ],
    ],
    [
      "days that are far, by month",
      ["2024-03-05", "2024-03-09", "2024-06-01"],
      [
        ["2024-03", 2],
        ["2024-06", 1],
      ],
    ],
    [
      "years apart, by year",
      ["2010-03-05", "2010-04-01", "2024-06-01"],
      [
        ["2010", 2],
        ["2024", 1],
      ],
    ],
    ["as coarse as the coarsest", ["2024-03-05", "2024-03"], [["2024-03", 2]]],
    ["a year among days", ["2024-03-05", "2024"], [["2024", 2]]],
  ])("gives %s", (_, dates, periods) => {
    expect(group(...dates)).toEqual(periods);
  });
});
