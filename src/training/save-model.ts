import { access, constants, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { RiwayaError } from "../errors.js";
import { type ModelFiles, modelFileNames } from "../model/files.js";

/** Writes a file and waits until it is on the disk. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Whether there is a model in the directory; throws where there is something else, which must not be replaced. */
async function holdsModel(directory: string): Promise<boolean> {
  let found: string[];
  try {
    found = await readdir(directory);
  } catch (cause) {
    if ((cause as { code?: unknown }).code === "ENOENT") return false;
    throw new RiwayaError("bad-usage", `${directory}: cannot hold a model (${String(cause)})`, { cause });
  }
  const foreign = found.find((name) => !(modelFileNames as readonly string[]).includes(name));
  if (foreign !== undefined) {
    throw new RiwayaError(
      "bad-usage",
      `${directory}: holds "${foreign}", which is no part of a model; name a new directory or one with a model alone`,
    );
  }
  return true;
}

/** Whether files can be made in a directory that is there, or will be: throws where the nearest one that is there takes none. */
async function checkWritable(directory: string): Promise<void> {
  try {
    await access(directory, constants.W_OK);
  } catch (cause) {
    if ((cause as { code?: unknown }).code === "ENOENT") return checkWritable(dirname(directory));
    throw new RiwayaError("bad-usage", `${directory}: cannot be written (${String(cause)})`, { cause });
  }
}

/**
 * Checks that `saveModel` may write to a directory: call it before a long training.
 * @throws RiwayaError `bad-usage` where the directory holds anything but a model, or cannot be written.
 */
export async function checkModelDirectory(directory: string): Promise<void> {
  const place = resolve(directory);
  await holdsModel(place);
  await checkWritable(dirname(place));
}

/**
 * Writes a model to a directory, made if need be. The model appears whole or not at all: it is written beside its place and
 * moved there, and a model that was there before stays until then.
 * @throws RiwayaError `bad-usage` where the directory holds anything but a model, or cannot be written.
 */
export async function saveModel({ files }: { readonly files: ModelFiles }, directory: string): Promise<void> {
  const place = resolve(directory);
  const replaces = await holdsModel(place);
  const beside = (what: string) => join(dirname(place), `.${basename(place)}-${what}-${crypto.randomUUID()}`);
  const [fresh, former] = [beside("new"), beside("old")];
  try {
    await mkdir(fresh, { recursive: true });
    for (const name of modelFileNames) await writeDurably(join(fresh, name), files[name]);
    if (replaces) await rename(place, former);
    try {
      await rename(fresh, place);
    } catch (cause) {
      if (replaces) await rename(former, place);
      throw cause;
    }
  } catch (cause) {
    await rm(fresh, { recursive: true, force: true });
    throw new RiwayaError("bad-usage", `${place}: the model cannot be written (${String(cause)})`, { cause });
  }
  await rm(former, { recursive: true, force: true });
}
