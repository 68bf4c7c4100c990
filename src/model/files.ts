import { RiwayaError } from "../errors.js";
import { type LabelledLanguage, labelledLanguages } from "../languages.js";

/** The version of the files that this code reads and writes; another version is another code's. */
export const modelFormatVersion = 4;

/** The file of a language's cues: one each, so that a language costs nothing until it is met. */
export const cueFileName = <Language extends LabelledLanguage>(language: Language) =>
  `cues-${language}.json` as const;
export const cueFileNames = labelledLanguages.map(cueFileName);

/** The files of a model; `model.json` and `weights.bin` alone are a TF.js layers model. */
export const modelFileNames = ["model.json", "weights.bin", "features.json", ...cueFileNames] as const;
export type ModelFileName = (typeof modelFileNames)[number];
export type ModelFiles = Readonly<Record<ModelFileName, Uint8Array>>;

// Two letters at least, so that the drive of a Windows path is no scheme.
const scheme = /^[a-z][a-z0-9+.-]+:/i;

/**
 * Node's file system without a `node:` import, which would keep bundlers from building for the browser.
 * `process.getBuiltinModule` is there from Node 20.16; elsewhere the result is undefined.
 */
function nodeFiles(): typeof import("node:fs/promises") | undefined {
  return globalThis.process?.getBuiltinModule?.("node:fs/promises");
}

async function readFile(directory: string, name: ModelFileName): Promise<Uint8Array> {
  const fs = nodeFiles();
  const isUrl = scheme.test(directory);
  if (fs && (!isUrl || directory.startsWith("file:"))) {
    return fs.readFile(isUrl ? new URL(name, directory) : directory + name);
  }
  const response = await fetch(directory + name);
  if (!response.ok) throw new Error(`HTTP status ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** A model's location as text that a file name can follow. */
export function directoryOf(location: string | URL): string {
  const text = String(location) || ".";
  return text.endsWith("/") ? text : `${text}/`;
}

/**
 * Reads the files of a model from a directory, in Node from disk, elsewhere by fetch.
 * @throws RiwayaError `bad-model` that names the file and why it could not be read.
 */
export async function readModelFiles(location: string | URL): Promise<ModelFiles> {
  const directory = directoryOf(location);
  const reads = modelFileNames.map(async (name) => {
    try {
      return [name, await readFile(directory, name)] as const;
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new RiwayaError(
        "bad-model",
        `${directory}${name}: cannot be read (${reason}); a model is a directory with ${modelFileNames.join(", ")}`,
        { cause },
      );
    }
  });
  // Settled, so that of several missing files the first of the list is named, whichever read fails first.
  const settled = await Promise.allSettled(reads);
  const entries = settled.map((read) => {
    if (read.status === "rejected") throw read.reason;
    return read.value;
  });
  return Object.fromEntries(entries) as ModelFiles;
}
