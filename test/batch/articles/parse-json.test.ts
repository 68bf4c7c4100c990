import fc from "fast-check";
import { expect, it } from "vitest";
import { parseJson } from "../../../src/batch/articles/parse-json.js";

it.each([
  ['{"id":1785236487123456789}', { id: "1785236487123456789" }],
  [
    '{"id" :\n -1785236487123456789 , "b":[{"c":[9007199254740993]}]}',
    { id: "-1785236487123456789", b: [{ c: ["9007199254740993"] }] },
  ],
  ['{"id":9007199254740991,"at":1700000000000000}', { id: 9007199254740991, at: 1700000000000000 }],
  [
    "[1234567890123456789.5,0.12345678901234567890,1e-1234567890123456789,12345678901234567890e2]",
    [expect.any(Number), expect.any(Number), 0, expect.any(Number)],
  ],
  [
    String.raw`{"text":"an \"id\": 1785236487123456789, and \\","id":1785236487123456789}`,
    { text: 'an "id": 1785236487123456789, and \\', id: "1785236487123456789" },
  ],
])("%s", (text, value) => {
  expect(parseJson(text)).toEqual(value);
});

it("touches no string", () => {
  const text = fc
    .array(fc.constantFrom('"', "\\", ":", " ", "1785236487123456789", ",", "}", "ن"))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.dictionary(text, fc.oneof(text, fc.integer())), (fields) => {
      const json = JSON.stringify({ ...fields, long: 0 }).replace(/0\}$/, "1785236487123456789}");
      expect(parseJson(json)).toEqual({ ...fields, long: "1785236487123456789" });
    }),
  );
});
