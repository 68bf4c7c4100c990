import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { train } from "../../src/cli/train.js";
import { createMemoryIo } from "./memory-io.js";
import { createTemporaryFolder } from "./temporary-folder.js";

const folder = createTemporaryFolder();
const out = join(folder.path, "model");
const seed = { id: "en-1", text: "He denied it.", language: "en", labels: ["denial"] };
const good = folder.write("good.jsonl", `${JSON.stringify(seed)}\n`);
const empty = folder.write("empty.jsonl", "\n");

for (const [name, row] of Object.entries({
  broken: "{",
  unknown: JSON.stringify({ ...seed, id: "en-2", labels: ["praise"] }),
})) {
  folder.write(`${name}.jsonl`, `${JSON.stringify(seed)}\n${row}\n`);
}
mkdirSync(join(folder.path, "cues/ar"), { recursive: true });
mkdirSync(join(folder.path, "cues/en"), { recursive: true });
folder.write("cues/en/bad.jsonl", '{"frame":"denial","pattern":"NOSUCH","weight":0.5}\n');

describe("train", () => {
  it.each([
    ["no seeds", ["--out", out], "bad-usage", /--seeds/],
    ["no place for the model", ["--seeds", good], "bad-usage", /--out/],
    ["an unknown flag", ["--epochs", "3"], "bad-usage", /--epochs/],
    ["seeds that are not there", ["--seeds", "gone.jsonl"], "bad-input", /^gone\.jsonl: no such file/],
    ["a pattern without files", ["--seeds", `${folder.path}/*.csv`], "bad-input", /\*\.csv: no file matches/],
    ["files without seeds", ["--seeds", empty], "bad-input", /empty\.jsonl: no seeds/],
    [
      "a broken row",
      ["--seeds", join(folder.path, "broken.jsonl")],
      "bad-input",
      /broken\.jsonl:2: not JSON/,
    ],
    [
      "an unknown frame",
      ["--seeds", join(folder.path, "unknown.jsonl")],
      "bad-input",
      /:2: unknown frame "praise"/,
    ],
    [
      "a broken row in a further file",
      ["--seeds", good, join(folder.path, "broken.jsonl")],
      "bad-input",
      /:2: not JSON/,
    ],
    [
      "a missing taxonomy",
      ["--seeds", good, "--taxonomy", "gone.json"],
      "bad-input",
      /^gone\.json: no such file/,
    ],
    [
      "a taxonomy that is not JSON",
      ["--seeds", good, "--taxonomy", good.replace("good", "broken")],
      "bad-input",
      /not JSON/,
    ],
    ["a taxonomy of another form", ["--seeds", good, "--taxonomy", good], "bad-input", /good\.jsonl: /],
    ["missing cues", ["--seeds", good, "--cues", "gone"], "bad-input", /gone.*: no such file/],
    [
      "cues with an unknown class",
      ["--seeds", good, "--cues", join(folder.path, "cues")],
      "bad-cues",
      /bad\.jsonl:1: .*NOSUCH/,
    ],
  ])("refuses %s, and leaves nothing behind", async (_name, args, code, message) => {
    const { io, written } = createMemoryIo();
    const all = code === "bad-usage" ? args : [...args, "--out", out];
    await expect(train(all, io)).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
    expect(written.out).toBe("");
    expect(existsSync(out)).toBe(false);
  });
});
