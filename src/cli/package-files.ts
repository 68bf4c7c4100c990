import { fileURLToPath } from "node:url";

/** A file or folder that the package comes with: the same distance from `src/cli` and from where the build puts this. */
export function packageFile(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
