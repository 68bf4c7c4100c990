import { type CueGrammar, languageGrammarSchema } from "../cues/grammar.js";
import { labelledLanguages } from "../languages.js";
import { checkSchema } from "../schema.js";
import { sha256 } from "./checksum.js";
import { cueFileName, type cueFileNames, type ModelFiles, modelFormatVersion } from "./files.js";
import { manifestSchema } from "./manifest.js";
import type { ModelMetadata } from "./metadata.js";
import { modelHash } from "./parse.js";
import { type DenseLayer, writeTopology, writeWeights } from "./topology.js";

/** What a model is made of. */
export interface ModelParts {
  readonly layers: readonly DenseLayer[];
  /** Features in the order of the first layer's rows. */
  readonly names: readonly string[];
  readonly cues: CueGrammar;
  readonly metadata: Omit<ModelMetadata, "formatVersion" | "checksums" | "hash">;
}

/**
 * Writes a model's files in memory, with checksums and hash: the other half of `parseModel`, which takes what these vouch for
 * on trust. The same parts give the same bytes.
 * @throws RiwayaError `bad-model` for parts that make no valid model.
 */
export async function serializeModel({ layers, names, cues, metadata }: ModelParts): Promise<ModelFiles> {
  const encode = (text: string) => new TextEncoder().encode(`${text}\n`);
  const parts = {
    "weights.bin": writeWeights(layers),
    // One name a line, so that two models can be compared.
    "features.json": encode(`[${names.map((name) => JSON.stringify(name)).join(",\n")}]`),
    ...(Object.fromEntries(
      labelledLanguages.map((language) => {
        const name = cueFileName(language);
        const grammar = checkSchema(languageGrammarSchema, cues[language], "bad-model", name);
        return [name, encode(JSON.stringify(grammar))];
      }),
    ) as Record<(typeof cueFileNames)[number], Uint8Array>),
  };
  const checksums: Record<string, string> = {};
  for (const [name, bytes] of Object.entries(parts)) checksums[name] = await sha256(bytes);
  const manifest = {
    format: "layers-model",
    generatedBy: metadata.generatedBy,
    convertedBy: null,
    ...writeTopology(layers),
    userDefinedMetadata: {
      formatVersion: modelFormatVersion,
      ...metadata,
      checksums,
    },
  };
  const hash = await modelHash(manifest);
  const whole = { ...manifest, userDefinedMetadata: { ...manifest.userDefinedMetadata, hash } };
  checkSchema(manifestSchema, whole, "bad-model", "model.json");
  return { ...parts, "model.json": encode(JSON.stringify(whole, null, 2)) };
}
