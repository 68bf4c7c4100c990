import { describe, expect, it } from "vitest";
import { compileCues } from "../../src/cues/compile.js";
import { createCueMatcher } from "../../src/cues/matcher.js";
import { readCues } from "../../src/cues/read-cues.js";
import { labelledLanguages } from "../../src/languages.js";
import { readCueSources } from "../../training/cue-sources.js";

const sources = readCueSources("seeds/cues");
const grammar = compileCues(sources);

describe.each(labelledLanguages)("the cue lexicon of %s", (language) => {
  const matcher = createCueMatcher(grammar[language], language);
  const rows = sources[language].flatMap(({ file, rows }) =>
    rows.flatMap(({ line, value }) => ("class" in value ? [] : [{ place: `${file}:${line}`, row: value }])),
  );
  const examples = rows.flatMap(({ place, row }, pattern) =>
    (["yes", "no"] as const).flatMap((kind) =>
      row[kind] ? [{ place, kind, pattern, text: row[kind] }] : [],
    ),
  );

  it.each(examples)("$place: $kind: $text", ({ kind, pattern, text }) => {
    const { hits } = readCues(text, matcher);
    expect(hits.some((hit) => hit.pattern === pattern)).toBe(kind === "yes");
  });

  it("has an example of what each pattern matches and of what it must not", () => {
    const without = rows
      .filter(({ row }) => row.yes === undefined || row.no === undefined)
      .map(({ place }) => place);
    expect(without).toEqual([]);
  });
});
