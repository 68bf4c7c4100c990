import { describe, expect, it } from "vitest";
import { parseArguments, parseChoice, parseNumber } from "../../src/cli/arguments.js";

const options = { model: { type: "string" }, json: { type: "boolean", default: false } } as const;

describe("parseArguments", () => {
  it("tells flags from files", () => {
    const { values, positionals } = parseArguments(["a", "--model", "m", "-", "--", "--json"], options);
    expect(values).toEqual({ model: "m", json: false });
    expect(positionals).toEqual(["a", "-", "--json"]);
  });

  it.each([
    [["--speed"], "Unknown option '--speed'"],
    [["-x"], "Unknown option '-x'"],
    [["--json=yes"], "Option '--json' does not take an argument"],
    [["--model"], "Option '--model <value>' argument missing"],
    [["--model", "--json"], "Option '--model' argument is ambiguous"],
  ])("says in one sentence what is wrong with %j", (args, message) => {
    expect(() => parseArguments(args, options)).toThrow(
      expect.objectContaining({ code: "bad-usage", message }),
    );
  });
});

describe("parseNumber", () => {
  it.each([
    ["0", 0],
    ["1", 1],
    ["0.25", 0.25],
    [".5", 0.5],
    ["1.", 1],
  ])("reads %s", (value, number) => {
    expect(parseNumber(value, "--n", 0, 1)).toBe(number);
  });

  it.each(["", " ", "0x1", "1e-1", "NaN", "-0.5", "1.01", "٠", "0,5"])("refuses %j", (value) => {
    expect(() => parseNumber(value, "--n", 0, 1)).toThrow(`--n wants a number from 0 to 1, not "${value}"`);
  });
});

it("parseChoice lists the choices", () => {
  expect(parseChoice("a", "--x", ["a", "b"])).toBe("a");
  expect(() => parseChoice("A", "--x", ["a", "b"])).toThrow('--x wants a or b, not "A"');
});
