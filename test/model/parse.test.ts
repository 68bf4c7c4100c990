import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { RiwayaError } from "../../src/errors.js";
import { sigmoid } from "../../src/model/calibration.js";
import { sha256 } from "../../src/model/checksum.js";
import type { ModelFileName, ModelFiles } from "../../src/model/files.js";
import { modelHash, parseModel } from "../../src/model/parse.js";
import type { ModelParts } from "../../src/model/serialize.js";
import { makeLayers } from "./make-layers.js";
import { makeFiles, parts } from "./make-model.js";

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

let files: ModelFiles;
beforeAll(async () => {
  files = await makeFiles();
});

/** The error's message; fails where there is none. */
async function problem(damaged: Partial<ModelFiles>): Promise<string> {
  const error = await parseModel(damaged as ModelFiles, "here/").then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(RiwayaError);
  expect(error).toHaveProperty("code", "bad-model");
  return (error as RiwayaError).message;
}

/** The model with another file, and sums that vouch for it: what only a faulty maker could write. */
async function vouchedFor(
  name: Exclude<ModelFileName, "model.json">,
  bytes: Uint8Array,
): Promise<ModelFiles> {
  return changedManifest(
    async (manifest) => {
      manifest.userDefinedMetadata.checksums[name] = await sha256(bytes);
    },
    { [name]: bytes },
  );
}

type Manifest = {
  userDefinedMetadata: Record<string, never> & { checksums: Record<string, string>; hash: string };
};

async function changedManifest(
  change: (manifest: Manifest) => unknown,
  others: Partial<ModelFiles> = {},
): Promise<ModelFiles> {
  const manifest = JSON.parse(decode(files["model.json"]));
  await change(manifest);
  manifest.userDefinedMetadata.hash = await modelHash(manifest);
  return { ...files, ...others, "model.json": encode(JSON.stringify(manifest)) };
}

describe("parseModel", () => {
  it("gives back what was serialized", async () => {
    const model = await parseModel(files);
    expect(model.names).toEqual(parts.names);
    expect(model.cues).toEqual(parts.cues);
    const { formatVersion, checksums, hash, ...metadata } = model.metadata;
    expect(metadata).toEqual(parts.metadata);
    expect(formatVersion).toBe(4);
    expect(checksums["weights.bin"]).toBe(await sha256(files["weights.bin"]));
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("calibrates by frame and language", async () => {
    const calibration = {
      denial: { ar: { slope: 1, intercept: 0 }, en: { slope: 2, intercept: 0 } },
      blame: { ar: { slope: 1, intercept: 1 }, en: { slope: 1, intercept: 2 } },
    };
    const model = await parseModel(await makeFiles({ metadata: { ...parts.metadata, calibration } }));
    const logits = Float64Array.of(1, -1);
    expect([...model.confidences(logits, "ar")]).toEqual([sigmoid(1), sigmoid(0)]);
    expect([...model.confidences(logits, "en")]).toEqual([sigmoid(2), sigmoid(1)]);
  });

  it("serializes to the same bytes and hash, and to another hash after any change", async () => {
    expect(await makeFiles()).toEqual(files);
    const hashOf = async (changed: ModelFiles) => (await parseModel(changed)).metadata.hash;
    const others = [
      await makeFiles({ layers: makeLayers(3, 2) }),
      await makeFiles({ names: ["a", "b", "c"] }),
      await makeFiles({ metadata: { ...parts.metadata, version: "1.0.1" } }),
    ];
    const hashes = await Promise.all([files, ...others].map(hashOf));
    expect(new Set(hashes).size).toBe(4);
  });

  it("reads weights that start at an odd byte of their buffer", async () => {
    const bytes = files["weights.bin"];
    const shifted = new Uint8Array(bytes.length + 1).subarray(1);
    shifted.set(bytes);
    await expect(parseModel({ ...files, "weights.bin": shifted })).resolves.toBeDefined();
  });
});

describe("serializeModel", () => {
  const byFrame = <T>(denial: T, blame: T) => ({ denial, blame });
  const platt = { slope: 1, intercept: 0 };

  it.each<[string, Partial<ModelParts>, RegExp]>([
    [
      "thresholds of other frames",
      { metadata: { ...parts.metadata, thresholds: { denial: { ar: 0.5, en: 0.5 } } } },
      /model\.json: .*wants the frames denial, blame/s,
    ],
    [
      "a threshold that is no probability",
      { metadata: { ...parts.metadata, thresholds: byFrame({ ar: 0.5, en: 2 }, { ar: 0.5, en: 0.5 }) } },
      /userDefinedMetadata\.thresholds\.denial\.en/,
    ],
    [
      "a language without calibration",
      {
        metadata: {
          ...parts.metadata,
          calibration: byFrame({ ar: platt } as never, { ar: platt, en: platt }),
        },
      },
      /userDefinedMetadata\.calibration\.denial\.en/,
    ],
    ["cues that are none", { cues: { ar: {}, en: {} } as never }, /^cues-ar\.json: /],
  ])("refuses %s", async (_, changes, message) => {
    await expect(makeFiles(changes)).rejects.toMatchObject({
      code: "bad-model",
      message: expect.stringMatching(message),
    });
  });
});

describe("a damaged model", () => {
  it.each(["model.json", "weights.bin", "features.json", "cues-ar.json", "cues-en.json"] as const)(
    "without %s",
    async (name) => {
      const { [name]: _, ...others } = files;
      expect(await problem(others)).toBe(`here/${name}: is missing`);
    },
  );

  it.each(["", "{", "nonsense", "\ud800"])("whose model.json is %j", async (text) => {
    expect(await problem({ ...files, "model.json": encode(text) })).toMatch(
      /^here\/model\.json: is not JSON/,
    );
  });

  it.each([1, 3, 5, "4", null])("of format version %j", async (version) => {
    const damaged = await changedManifest((manifest) => {
      Object.assign(manifest.userDefinedMetadata, { formatVersion: version, unknown: true });
    });
    expect(await problem(damaged)).toBe(
      `here/model.json: format version ${JSON.stringify(version)} where 4 is read; train the model again`,
    );
  });

  it.each(["weights.bin", "features.json", "cues-ar.json", "cues-en.json"] as const)(
    "with one byte changed in %s",
    async (name) => {
      const bytes = files[name].slice();
      bytes[3] ^= 1;
      expect(await problem({ ...files, [name]: bytes })).toMatch(new RegExp(`^here/${name}: .*checksum`));
    },
  );

  it("with a threshold changed by hand", async () => {
    const text = decode(files["model.json"]).replace('"en": 0.4', '"en": 0.5');
    expect(await problem({ ...files, "model.json": encode(text) })).toMatch(
      /^here\/model\.json: .*wrong hash/,
    );
  });

  it.each(["null", "[]", "{}", '{"userDefinedMetadata": {}}', '"model"'])(
    "whose model.json is %s",
    async (text) => {
      const message = await problem({ ...files, "model.json": encode(text) });
      expect(message).toBe(
        "here/model.json: is no model of riwaya (userDefinedMetadata.formatVersion is missing)",
      );
    },
  );

  it("whose model.json has a version and nothing else", async () => {
    const text = '{"userDefinedMetadata": {"formatVersion": 4}}';
    expect(await problem({ ...files, "model.json": encode(text) })).toMatch(
      /^here\/model\.json: .*wrong hash/,
    );
  });

  it.each([
    ["shorter", (bytes: Uint8Array) => bytes.slice(0, -4), /has 28 bytes where model\.json describes 32/],
    ["longer", (bytes: Uint8Array) => new Uint8Array([...bytes, 0, 0, 0, 0]), /has 36 bytes/],
    ["cut inside a number", (bytes: Uint8Array) => bytes.slice(0, -1), /has 31 bytes/],
    ["empty", () => new Uint8Array(), /has 0 bytes/],
    [
      "not a number",
      () => new Uint8Array(Float32Array.of(0, 1, NaN, 3, 4, 5, 6, 7).buffer),
      /weight 2 is NaN/,
    ],
    [
      "infinite",
      () => new Uint8Array(Float32Array.of(0, 1, 2, 3, 4, 5, 6, -Infinity).buffer),
      /weight 7 is -Infinity/,
    ],
  ])("whose weights are %s", async (_, change, message) => {
    const damaged = await vouchedFor("weights.bin", change(files["weights.bin"]));
    const found = await problem(damaged);
    expect(found).toMatch(/^here\/weights\.bin: /);
    expect(found).toMatch(message);
  });

  it("with a name too few", async () => {
    const damaged = await vouchedFor("features.json", encode('["a", "b"]'));
    expect(await problem(damaged)).toBe("here/features.json: has 2 names where weights.bin has 3 rows");
  });

  it.each(['{"a": 1}', '["a", "b", 3]', "null"])("whose features are %s", async (text) => {
    const damaged = await vouchedFor("features.json", encode(text));
    expect(await problem(damaged)).toMatch(/^here\/features\.json: .*is not an array of names/);
  });

  it("with more outputs than frames", async () => {
    const damaged = await makeFiles({ layers: makeLayers(3, 3) });
    expect(await problem(damaged)).toBe("here/model.json: 2 frames where the last layer has 3 units");
  });

  it.each([
    ["a kernel of another shape", 0, { shape: [2, 3] }, /weight 0 is frames\/kernel \[2,3\] where .*\[3,2\]/],
    ["another order of weights", 0, { name: "frames/bias" }, /weight 0 is frames\/bias/],
  ])("that describes %s", async (_, index, change, message) => {
    const damaged = await changedManifest((manifest) => {
      const { weightsManifest } = manifest as unknown as { weightsManifest: { weights: object[] }[] };
      Object.assign(weightsManifest[0].weights[index], change);
    });
    expect(await problem(damaged)).toMatch(message);
  });
});

describe("where the platform cannot sum", () => {
  beforeEach(() => {
    vi.stubGlobal("crypto", {});
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("reads a good model", async () => {
    expect((await parseModel(files)).metadata.name).toBe("tiny");
  });

  it.each<[ModelFileName, RegExp]>([
    ["model.json", /is not JSON/],
    ["weights.bin", /checksum/],
    ["features.json", /checksum/],
    ["cues-ar.json", /checksum/],
    ["cues-en.json", /checksum/],
  ])("still names an empty %s", async (name, message) => {
    const found = await problem({ ...files, [name]: encode("") });
    expect(found).toContain(`here/${name}: `);
    expect(found).toMatch(message);
  });

  it("still sees a threshold changed by hand", async () => {
    const text = decode(files["model.json"]).replace('"en": 0.4', '"en": 0.5');
    expect(await problem({ ...files, "model.json": encode(text) })).toMatch(/wrong hash/);
  });
});
