import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { agreement } from "../../../src/cli/agreement/agreement.js";
import { loadFake } from "../fake-labeller.js";
import { createMemoryIo, readJsonl } from "../memory-io.js";
import { createTemporaryFolder } from "../temporary-folder.js";

const folder = createTemporaryFolder();
const rows = (...labels: string[][]) =>
  labels
    .map((said, index) =>
      JSON.stringify({
        id: `s${index}`,
        text: `The envoy ${index % 2 ? "left" : "denied it"}.`,
        labels: said,
      }),
    )
    .join("\n");
const amal = folder.write("amal.jsonl", rows(["denial"], [], ["denial"], []));
const basim = folder.write("basim.jsonl", rows(["denial"], [], [], []));

async function run(...args: string[]) {
  const { io, written } = createMemoryIo();
  const code = await agreement(args, io, loadFake);
  return { code, ...written };
}

describe("riwaya agreement", () => {
  it("prints coefficients, the placement and the disagreements", async () => {
    const { code, out, err } = await run(amal, basim);
    expect(code).toBe(0);
    expect(err).toBe("");
    expect(out).toMatch(/4 sentences \(4 en\) read by two or more of: .*amal.*, .*basim/);
    expect(out).toMatch(/^denial +0\.53 \[.* to .*\] +0\.50 \[.*\] +0\.67 \[.*\] +2 +1$/m);
    expect(out).toMatch(/^model fake 0 +0\.83 +0\.83$/m);
    expect(out).toMatch(/1 disagreement\n.*s2.* · denial\n/);
    expect(out).toMatch(/amal.*: denial · .*basim.*: no frame · model: denial \(denial 0\.90\)/);
  });

  it("gives everything as JSON, and the disagreements as a file", async () => {
    const file = `${folder.path}/disputed.jsonl`;
    const { out } = await run("--json", "--disagreements", file, amal, basim);
    const measured = JSON.parse(out);
    expect(measured.annotators).toEqual(["amal", "basim"]);
    expect(readJsonl(readFileSync(file, "utf8"))).toEqual(measured.disagreements);
    expect(measured.disagreements).toHaveLength(1);
  });

  it("does without a model", async () => {
    const { out } = await run("--no-model", amal, basim);
    expect(out).not.toMatch(/model/);
  });

  it.each([
    [[amal], /two annotators or more/],
    [["--no-model", "--model", "mine", amal, basim], /contradict/],
    [["--taxonomy", "t.json", amal, basim], /goes with --no-model/],
    [["--list", "x", amal, basim], /--list wants/],
    [[amal, `${folder.path}/none.jsonl`], /none\.jsonl: no such file/],
  ])("refuses %j", async (args, message) => {
    await expect(run(...args)).rejects.toThrow(message);
  });
});
