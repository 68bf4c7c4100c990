import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "recheck";
import { describe, expect, it } from "vitest";

/** A regular expression literal: after what can stand before an expression, up to its flags. */
const literal =
  /(?<=(?:[([{,;:=!&|?]|return|=>)[ \t]*\n?[ \t]*)\/((?:[^\\/[\n*]|\\.|\[(?:[^\]\\\n]|\\.)*\])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])*)\/([dgimsuvy]*)/g;

const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".ts"),
);
const found = files.flatMap((name) => {
  const source = readFileSync(join("src", name), "utf8").replace(/^\s*(?:\/\/|\/?\*).*$/gm, "");
  return [...source.matchAll(literal)].map(([, pattern, flags]) => ({ name, pattern, flags }));
});

describe("regular expressions", () => {
  it("are found in the sources", () => {
    expect(found.length).toBeGreaterThan(40);
  });

  it.each(found)("$name: /$pattern/$flags takes linear time", async ({ pattern, flags }) => {
    const { status } = await check(pattern, flags.replace("d", ""), { timeout: 30_000 });
    expect(status).not.toBe("vulnerable");
  });
});
