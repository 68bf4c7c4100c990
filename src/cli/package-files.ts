import { fileURLToPath } from "node:url";

/** A file or folder that the package comes with: as far from `src/cli` as from where the build puts this, `dist/chunks`. */
export function packageFile(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
