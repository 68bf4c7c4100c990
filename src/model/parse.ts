import type { CueGrammar, LanguageGrammar } from "../cues/grammar.js";
import { RiwayaError } from "../errors.js";
import { type LabelledLanguage, labelledLanguages } from "../languages.js";
import { lazily } from "../text/lazy.js";
import { calibrate } from "./calibration.js";
import { sha256 } from "./checksum.js";
import {
  cueFileName,
  type ModelFileName,
  type ModelFiles,
  modelFileNames,
  modelFormatVersion,
} from "./files.js";
import { readLayers } from "./layers.js";
import type { Manifest } from "./manifest.js";
import type { ModelMetadata } from "./metadata.js";
import { createScorer, type Scorer } from "./score.js";

/** A model in memory, ready to score. Frames are numbered in the order of its taxonomy. */
export interface Model extends Scorer {
  readonly metadata: ModelMetadata;
  /** The features in the order of the weights' rows. */
  readonly names: readonly string[];
  readonly cues: CueGrammar;
  /** Calibrated confidences (probabilities) of a sentence's logits: `[frames]`. */
  confidences(logits: Float64Array, language: LabelledLanguage): Float64Array;
}

type Fail = (file: ModelFileName, problem: string, cause?: unknown) => never;

/** The hash of a model over its `model.json` as parsed, `hash` left out. */
export function modelHash(manifest: { readonly userDefinedMetadata: object }): Promise<string> {
  const userDefinedMetadata = { ...manifest.userDefinedMetadata, hash: undefined };
  return sha256(JSON.stringify({ ...manifest, userDefinedMetadata }));
}

/**
 * Makes sure that the files are those of one model as it was serialized, which checks them against the schemas. So an intact
 * model need not be checked again, and loading it goes without zod: 65 ms less to start, and 90 kB less in a browser.
 */
async function checkSums(files: ModelFiles, manifest: Manifest, fail: Fail): Promise<void> {
  const { hash, checksums } = manifest.userDefinedMetadata;
  if ((await modelHash(manifest)) !== hash) {
    fail("model.json", "was changed after training (wrong hash); copy the model anew");
  }
  const sums = Object.entries(checksums) as [keyof typeof checksums, string][];
  const found = await Promise.all(sums.map(([file]) => sha256(files[file])));
  sums.forEach(([file, sum], index) => {
    if (found[index] !== sum) {
      fail(file, "is not the file that model.json was made with (wrong checksum); copy the model anew");
    }
  });
}

/**
 * Makes a model of the contents of its files, whose checksums are compared.
 * @param where the model's location, named in errors
 * @throws RiwayaError `bad-model` that names the file and its problem: missing, not JSON, another format version, a wrong
 *   checksum, weights of the wrong shape or not finite, not as many feature names as rows.
 */
export async function parseModel(files: ModelFiles, where = ""): Promise<Model> {
  const fail: Fail = (file, problem, cause) => {
    throw new RiwayaError("bad-model", `${where}${file}: ${problem}`, { cause });
  };
  const parseJson = (file: ModelFileName): unknown => {
    try {
      return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(files[file]));
    } catch (cause) {
      return fail(file, "is not JSON; train the model again or copy it anew", cause);
    }
  };
  for (const name of modelFileNames) if (files[name] === undefined) fail(name, "is missing");

  const raw = parseJson("model.json") as Partial<Manifest> | null;
  const version: unknown = raw?.userDefinedMetadata?.formatVersion;
  if (version === undefined)
    fail("model.json", "is no model of riwaya (userDefinedMetadata.formatVersion is missing)");
  if (version !== modelFormatVersion) {
    const found = JSON.stringify(version);
    fail("model.json", `format version ${found} where ${modelFormatVersion} is read; train the model again`);
  }
  const manifest = raw as Manifest;
  await checkSums(files, manifest, fail);
  const names = parseJson("features.json") as string[];
  // Half the time of loading goes into them, so a language's are read when it is first met; the checksum has vouched that they can be.
  const cues = {} as CueGrammar;
  for (const language of labelledLanguages) {
    const get = lazily(() => parseJson(cueFileName(language)) as LanguageGrammar);
    Object.defineProperty(cues, language, { enumerable: true, get });
  }

  const metadata = manifest.userDefinedMetadata;
  const layers = readLayers(manifest, files["weights.bin"], where);
  const rows = layers[0].inputs;
  if (!Array.isArray(names) || !names.every((name) => typeof name === "string")) {
    fail("features.json", "is not an array of names; copy the model anew");
  }
  if (names.length !== rows)
    fail("features.json", `has ${names.length} names where weights.bin has ${rows} rows`);
  const frames = metadata.taxonomy.frames.map((frame) => frame.id);
  const units = layers[layers.length - 1].units;
  if (units !== frames.length)
    fail("model.json", `${frames.length} frames where the last layer has ${units} units`);

  return {
    metadata,
    names,
    cues,
    ...createScorer(layers),
    confidences: (logits, language) =>
      logits.map((logit, frame) => calibrate(logit, metadata.calibration[frames[frame]][language])),
  };
}
