import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSync } from "recheck";
import { describe, expect, it } from "vitest";

/** A regular expression literal: after what can stand before an expression, up to its flags. */
const literal =
  /(?<=(?:[([{,;:=!&|?]|return|=>)\s*)\/((?:[^\\/[\n*]|\\.|\[(?:[^\]\\\n]|\\.)*\])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])*)\/([dgimsuvy]*)/g;

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ts"),
);
const found = files.flatMap((name) => {
  const source = readFileSync(join("src", name), "utf8").replace(/^\s*(?:\/\/|\/?\*).*$/gm, "");
  return [...source.matchAll(literal)].map(([, pattern, flags]) => ({ name, pattern, flags }));
});

describe("regular expressions", () => {
  it("are found in the sources", () => {
    expect(found.length).toBeGreaterThan(30);
  });

  it.each(found)("$name: /$pattern/$flags is linear", ({ pattern, flags }) => {
    const { status, complexity } = checkSync(pattern, flags.replace("d", ""), {
      checker: "hybrid",
      timeout: 20_000,
    });
    expect({ status, complexity: complexity?.type }).not.toMatchObject({ status: "vulnerable" });
  });
});
