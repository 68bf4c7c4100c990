import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { convert } from "../../../src/cli/convert/convert.js";
import { createMemoryIo, readJsonl } from "../memory-io.js";
import { createTemporaryFolder } from "../temporary-folder.js";

const folder = createTemporaryFolder();
const at = (name: string): string => join(folder.path, name);

const text = "👍 The ministry of Mali denied it. Rain fell.";
const prodigy = folder.write(
  "prodigy.jsonl",
  `${JSON.stringify({ id: "a", text, spans: [{ start: 23, end: 29, label: "denial" }], _annotator_id: "lina", answer: "accept" })}\n${JSON.stringify({ id: "a", text, spans: [], _annotator_id: "omar", answer: "accept" })}\n`,
);
const taxonomy = folder.write(
  "frames.json",
  JSON.stringify({
    frames: [
      {
        id: "strike",
        names: { ar: "إضراب", en: "Strike" },
        definition: "A strike.",
        keywords: { ar: [], en: [] },
      },
    ],
  }),
);

async function run(args: readonly string[], stdin: readonly string[] = []) {
  const { io, written } = createMemoryIo({ stdin });
  const code = await convert(args, io);
  return { code, ...written };
}

describe("convert", () => {
  it("writes to standard output, and what is lost to standard error", async () => {
    const { code, out, err } = await run(["--from", "prodigy", "--to", "doccano", prodigy]);
    expect(code).toBe(0);
    expect(readJsonl(out)).toEqual([{ id: "a", text, label: [[24, 30, "denial"]] }]);
    expect(err).toBe(
      `riwaya convert: warning: ${prodigy}:1: annotators cannot be named; --annotator NAME converts one alone\nriwaya convert: 1 document, 1 span, 0 labels of whole texts\n`,
    );
  });

  it("reads standard input, takes one annotator, and makes seeds", async () => {
    const args = ["--from", "prodigy", "--to", "seeds", "--annotator", "lina", "-"];
    const { out } = await run(args, [readFileSync(prodigy, "utf8")]);
    expect(readJsonl(out)).toMatchObject([
      { id: "a-0001", labels: ["denial"], cues: { denial: ["denied"] } },
      { id: "a-0002", labels: [] },
    ]);
  });

  it("writes a folder and reads it back", async () => {
    const out = at("brat");
    mkdirSync(out);
    await run(["--from", "prodigy", "--to", "brat", "-o", out, prodigy]);
    expect(readdirSync(out).sort()).toEqual(["a.ann", "a.txt", "annotation.conf"]);
    expect(readFileSync(join(out, "a.ann"), "utf8")).toBe("T1\tdenial 23 29\tdenied\n");
    for (const source of [out, join(out, "a.ann")]) {
      const back = await run(["--from", "brat", "--to", "doccano", source]);
      expect(readJsonl(back.out)).toEqual([{ id: "a", text, label: [[24, 30, "denial"]] }]);
    }
  });

  it("counts a byte order mark as brat does", async () => {
    folder.write("mark.txt", `\uFEFF${text}`);
    const ann = folder.write("mark.ann", "T1\tdenial 24 30\tdenied\n");
    const { out } = await run(["--from", "brat", "--to", "doccano", ann]);
    expect(readJsonl(out)).toEqual([{ id: "mark", text: `\uFEFF${text}`, label: [[25, 31, "denial"]] }]);
  });

  it("makes stand-off gold, and fixtures of it", async () => {
    const out = at("gold");
    await run(["--from", "prodigy", "--to", "stand-off", "--annotator", "lina", "-o", out, prodigy]);
    const gold = join(out, "gold.jsonl");
    const { out: seeds } = await run(["--from", "fixtures", "--to", "seeds", gold]);
    expect(readJsonl<{ text: string }>(seeds).map((seed) => seed.text)).toEqual([
      "👍 The ministry of Mali denied it.",
      "Rain fell.",
    ]);
  });

  it("writes the interface for Label Studio beside the tasks", async () => {
    await run([
      "--from",
      "prodigy",
      "--to",
      "label-studio",
      "--interface",
      at("view.xml"),
      "-o",
      at("tasks.json"),
      prodigy,
    ]);
    expect(readFileSync(at("view.xml"), "utf8")).toContain('<Label value="denial"/>');
    expect(JSON.parse(readFileSync(at("tasks.json"), "utf8"))[0].annotations).toHaveLength(2);
  });
});

describe("bad usage", () => {
  it.each([
    ["no format", [prodigy], /--from wants label-studio or doccano/],
    ["a format that is not read", ["--from", "web-annotation", "--to", "csv", prodigy], /--from wants/],
    ["a format that is not written", ["--from", "csv", "--to", "labelled", prodigy], /--to wants/],
    ["no file", ["--from", "csv", "--to", "csv"], /nothing to convert/],
    [
      "a folder without a name",
      ["--from", "prodigy", "--to", "brat", prodigy],
      /--to brat writes a folder: name it with -o/,
    ],
    [
      "a folder that is full",
      ["--from", "prodigy", "--to", "brat", "-o", folder.path, prodigy],
      /is there already and not empty/,
    ],
    [
      "a unit",
      ["--from", "csv", "--to", "csv", "--units", "bytes", prodigy],
      /--units wants utf-16 or code-points or graphemes, not "bytes"/,
    ],
  ])("refuses %s", async (_name, args, message) => {
    await expect(run(args)).rejects.toMatchObject({
      code: "bad-usage",
      message: expect.stringMatching(message),
    });
  });
});

describe("bad input", () => {
  const out = at("out.jsonl");
  const to = (from: string, ...args: readonly string[]) => [
    "--from",
    from,
    "--to",
    "doccano",
    "-o",
    out,
    ...args,
  ];

  it.each([
    [
      "another unit",
      to(
        "prodigy",
        "--units",
        "utf-16",
        folder.write("w.jsonl", `{"text":"👍 no","spans":[{"start":2,"end":4,"label":"a","text":"no"}]}`),
      ),
      /w\.jsonl:1: .*--units code-points/,
    ],
    [
      "labels outside the taxonomy",
      to("prodigy", "--taxonomy", taxonomy, prodigy),
      /prodigy\.jsonl:1: unknown frame "denial"; known frames: strike/,
    ],
    [
      "an annotator who is not there",
      to("prodigy", "--annotator", "zoe", prodigy),
      /no annotator "zoe"; annotators: lina, omar/,
    ],
    ["another format", to("label-studio", prodigy), /prodigy\.jsonl: not JSON.*--from prodigy/],
    [
      "one id in two files",
      to("prodigy", prodigy, folder.write("p2.jsonl", '{"id":"a","text":"x","spans":[]}')),
      /p2\.jsonl:1: id "a" is already at .*prodigy\.jsonl:1/,
    ],
    ["a missing file", to("csv", "gone.csv"), /^gone\.csv: no such file/],
    ["a missing text", to("brat", folder.write("alone.ann", "")), /alone\.ann: .*alone\.txt is missing/],
  ])("refuses %s, and writes nothing", async (_name, args, message) => {
    await expect(run(args)).rejects.toMatchObject({
      code: "bad-input",
      message: expect.stringMatching(message),
    });
    expect(existsSync(out)).toBe(false);
    expect(readdirSync(folder.path).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("leaves the old file where the new one cannot be made", async () => {
    const old = folder.write("old.jsonl", "old");
    await expect(run(["--from", "csv", "--to", "doccano", "-o", old, prodigy])).rejects.toThrow();
    expect(readFileSync(old, "utf8")).toBe("old");
  });
});
