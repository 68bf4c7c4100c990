import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { buildProgram } from "../built-program.js";
import { createTemporaryFolder } from "../temporary-folder.js";

const folder = createTemporaryFolder();
const program = buildProgram();

it("a small text is labelled without loading what only others need", async () => {
  const input = folder.write("one.txt", "The ministry denied the report.");
  // Node's coverage names every module that was loaded.
  const line = `NODE_V8_COVERAGE='${join(folder.path, "coverage")}' exec "$@"`;
  const { code, out } = await program.start(["label", input], line).ended;
  expect(code).toBe(0);
  expect(out).toContain('"frame":"denial"');
  const [file] = readdirSync(join(folder.path, "coverage"));
  const { result } = JSON.parse(readFileSync(join(folder.path, "coverage", file), "utf8"));
  const files: string[] = result
    .map(({ url }: { url: string }) => url)
    .filter((url: string) => url.startsWith("file:"));
  // The build says of what modules it made a file.
  const ours = files.filter((url) => !url.includes("node_modules"));
  const modules = ours.flatMap((url) =>
    [...readFileSync(new URL(url), "utf8").matchAll(/^\/\/ (src\/.*)\.ts$/gm)].map(([, name]) => name),
  );
  const loaded = [...files, ...modules];
  expect(loaded).toContain("src/cli/label/label");
  const heavy =
    /piscina|zod|csv-parse|duckdb|linkedom|readability|warcio|tensorflow|worker|batch\/(?:run\/(?:run-files|claim|journal)|results\/parquet)|articles\/(?:csv|html|warc|parquet|jsonl)/;
  expect(loaded.filter((url) => heavy.test(url))).toEqual([]);
});
