import { RiwayaError } from "../../errors.js";

/** Imports a package by name; rejects with code `ERR_MODULE_NOT_FOUND` where it is not installed. */
export type ImportPackage = (name: string) => Promise<unknown>;

// By variable name: an optional peer must neither be bundled nor wanted by the type checker.
const importInstalled: ImportPackage = (name) => import(/* @vite-ignore */ name);

/**
 * The optional packages that a format needs.
 * @param format as the message calls it
 * @throws RiwayaError `missing-peer` with the command that installs all of them
 */
export async function importPeers(
  format: string,
  names: readonly string[],
  importPackage: ImportPackage = importInstalled,
): Promise<unknown[]> {
  try {
    return await Promise.all(names.map(importPackage));
  } catch (cause) {
    throw new RiwayaError(
      "missing-peer",
      `reading ${format} needs what is missing or cannot be loaded here (${(cause as Error).message}): npm install ${names.join(" ")}`,
      { cause },
    );
  }
}
