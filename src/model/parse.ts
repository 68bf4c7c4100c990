import { z } from "zod";
import { type CueGrammar, cueGrammarSchema } from "../cues/grammar.js";
import { RiwayaError } from "../errors.js";
import type { LabelledLanguage } from "../languages.js";
import { calibrate } from "./calibration.js";
import { canChecksum, sha256 } from "./checksum.js";
import { type ModelFileName, type ModelFiles, modelFileNames } from "./files.js";
import { readLayers } from "./layers.js";
import { type ModelMetadata, modelFormatVersion, modelMetadataSchema } from "./metadata.js";
import { createScorer, type Scorer } from "./score.js";
import { topologySchema } from "./topology.js";

/** A model in memory, ready to score. Frames are numbered in the order of its taxonomy. */
export interface Model extends Scorer {
  readonly metadata: ModelMetadata;
  /** The features in the order of the weights' rows. */
  readonly names: readonly string[];
  readonly cues: CueGrammar;
  /** Calibrated confidences (probabilities) of a sentence's logits: `[frames]`. */
  confidences(logits: Float64Array, language: LabelledLanguage): Float64Array;
}

const versionSchema = z.object({ userDefinedMetadata: z.object({ formatVersion: z.unknown() }) });
const manifestSchema = topologySchema.extend({ userDefinedMetadata: modelMetadataSchema });
// Checked in full below by counting rows; thousands of strings one by one would cost more than reading them.
const namesSchema = z.custom<string[]>(
  (value) => Array.isArray(value) && value.every((name) => typeof name === "string"),
  "an array of feature names is wanted",
);

/** The hash of a model over its `model.json` as parsed, `hash` left out. */
export function modelHash(manifest: { readonly userDefinedMetadata: object }): Promise<string> {
  const userDefinedMetadata = { ...manifest.userDefinedMetadata, hash: undefined };
  return sha256(JSON.stringify({ ...manifest, userDefinedMetadata }));
}

/**
 * Makes a model of the contents of its files.
 * Checksums are compared wherever the platform has `crypto.subtle`.
 * @param where the model's location, named in errors
 * @throws RiwayaError `bad-model` that names the file and its problem: not JSON, another format version, a wrong checksum,
 *   weights of the wrong shape or not finite, as many feature names as there are not rows.
 */
export async function parseModel(files: ModelFiles, where = ""): Promise<Model> {
  const fail = (file: string, problem: string, cause?: unknown): never => {
    throw new RiwayaError("bad-model", `${where}${file}: ${problem}`, { cause });
  };
  const parseJson = (file: ModelFileName): unknown => {
    try {
      return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(files[file]));
    } catch (cause) {
      return fail(file, "is not JSON; train the model again or copy it anew", cause);
    }
  };
  const check = <T>(file: ModelFileName, raw: unknown, schema: z.ZodType<T>): T => {
    const parsed = schema.safeParse(raw);
    return parsed.success ? parsed.data : fail(file, z.prettifyError(parsed.error), parsed.error);
  };
  for (const name of modelFileNames) if (files[name] === undefined) fail(name, "is missing");

  const raw = parseJson("model.json");
  const { formatVersion } = check("model.json", raw, versionSchema).userDefinedMetadata;
  if (formatVersion !== modelFormatVersion) {
    const found = JSON.stringify(formatVersion);
    fail("model.json", `format version ${found} where ${modelFormatVersion} is read; train the model again`);
  }
  const manifest = check("model.json", raw, manifestSchema);
  const metadata = manifest.userDefinedMetadata;
  if (canChecksum()) {
    const sums = Object.entries(metadata.checksums) as [keyof typeof metadata.checksums, string][];
    await Promise.all([
      ...sums.map(async ([file, sum]) => {
        if ((await sha256(files[file])) !== sum) {
          fail(file, "is not the file that model.json was made with (wrong checksum); copy the model anew");
        }
      }),
      modelHash(raw as typeof manifest).then((hash) => {
        if (hash !== metadata.hash)
          fail("model.json", "was changed after training (wrong hash); copy the model anew");
      }),
    ]);
  }

  const layers = readLayers(manifest, files["weights.bin"], where);
  const names = check("features.json", parseJson("features.json"), namesSchema);
  const rows = layers[0].inputs;
  if (names.length !== rows)
    fail("features.json", `has ${names.length} names where weights.bin has ${rows} rows`);
  const frames = metadata.taxonomy.frames.map((frame) => frame.id);
  const units = layers[layers.length - 1].units;
  if (units !== frames.length)
    fail("model.json", `${frames.length} frames where the last layer has ${units} units`);
  const cues = check("cues.json", parseJson("cues.json"), cueGrammarSchema);

  return {
    metadata,
    names,
    cues,
    ...createScorer(layers),
    confidences: (logits, language) =>
      logits.map((logit, frame) => calibrate(logit, metadata.calibration[frames[frame]][language])),
  };
}
