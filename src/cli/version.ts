import { readFile } from "node:fs/promises";
import { packageFile } from "./package-files.js";

/** The version of this package. */
export async function readVersion(): Promise<string> {
  const file = await readFile(packageFile("package.json"), "utf8");
  return (JSON.parse(file) as { version: string }).version;
}
