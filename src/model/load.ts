import { directoryOf, readModelFiles } from "./files.js";
import { type Model, parseModel } from "./parse.js";

/**
 * The model that comes with the package: as far from src/model as from where the build puts this, dist/chunks. Worked out when
 * wanted, for a bundle may know no `import.meta.url`; a bundler that took it for a file of its own would only warn.
 */
const bundledLocation = (): URL => new URL(/* @vite-ignore */ "../../models/ar-en/", import.meta.url);

/**
 * Loads a model from a directory.
 * @param location path (Node) or URL of the directory; @default the bundled model
 * @throws RiwayaError `bad-model` that names the file and its problem.
 */
export async function loadModel(location: string | URL = bundledLocation()): Promise<Model> {
  return parseModel(await readModelFiles(location), directoryOf(location));
}
