import { utimesSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { describeInputChange, fingerprintInputs } from "../../../src/batch/run/fingerprint.js";
import { createTemporaryFolder } from "../../cli/temporary-folder.js";

const folder = createTemporaryFolder();
const paths = ["a.txt", "ب.txt", "c.txt"].map((name) => folder.write(name, name));
for (const path of paths) utimesSync(path, 1, 1);

describe("fingerprintInputs", () => {
  it("is the same for the same files", async () => {
    const before = await fingerprintInputs([...paths, "-"], "-");
    expect(before).toMatch(/^[0-9a-f]{32}$/);
    expect(describeInputChange(before, await fingerprintInputs([...paths, "-"], "-"), paths)).toBeUndefined();
  });

  it("names the first that differs", async () => {
    const before = await fingerprintInputs(paths, "-");
    utimesSync(paths[1], 2, 2);
    const touched = await fingerprintInputs(paths, "-");
    expect(describeInputChange(before, touched, paths)).toBe(
      `input 2 of 3 was another or has changed since (now ${paths[1]})`,
    );
    utimesSync(paths[1], 1, 1);
    folder.write("c.txt", "longer");
    utimesSync(paths[2], 1, 1);
    expect(describeInputChange(before, await fingerprintInputs(paths, "-"), paths)).toMatch(/^input 3 of 3/);
    const fewer = await fingerprintInputs(paths.slice(0, 2), "-");
    expect(describeInputChange(before, fewer, paths)).toBe("the number of inputs was 3, now 2");
  });

  it("takes a file that is not there", async () => {
    expect(await fingerprintInputs(["gone.txt"], "-")).toMatch(/^[0-9a-f]{8}$/);
  });
});
