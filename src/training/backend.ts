import { RiwayaError } from "../errors.js";

export type TensorFlow = typeof import("@tensorflow/tfjs");

/** `node`: the native `@tensorflow/tfjs-node`; `wasm`: `@tensorflow/tfjs` on `@tensorflow/tfjs-backend-wasm`. */
export const backendNames = ["node", "wasm"] as const;
export type BackendName = (typeof backendNames)[number];

/** TensorFlow.js, ready to compute. */
export interface Backend {
  readonly tf: TensorFlow;
  readonly name: BackendName;
  readonly version: string;
}

/** Imports a package by name; rejects with code `ERR_MODULE_NOT_FOUND` where it is not installed. */
export type ImportPackage = (name: string) => Promise<unknown>;

const peers = {
  node: ["@tensorflow/tfjs-node"],
  wasm: ["@tensorflow/tfjs", "@tensorflow/tfjs-backend-wasm"],
} as const;

// By variable name: an optional peer must neither be bundled nor wanted by the type checker.
const importInstalled: ImportPackage = (name) => import(/* @vite-ignore */ name);

/** The packages of a backend, or undefined where one of them is not installed. */
async function importPeers(
  backend: BackendName,
  importPackage: ImportPackage,
): Promise<unknown[] | undefined> {
  const modules: unknown[] = [];
  for (const name of peers[backend]) {
    try {
      modules.push(await importPackage(name));
    } catch (cause) {
      const missing = (cause as { code?: unknown }).code === "ERR_MODULE_NOT_FOUND";
      // A package that is there but needs another that is not is broken, and its user should know.
      if (missing && String(cause).includes(`'${name}'`)) return undefined;
      throw new RiwayaError(
        "missing-peer",
        `${name} is installed but cannot be loaded (${String(cause)}); install it again, or choose the other backend`,
        { cause },
      );
    }
  }
  return modules;
}

/**
 * Loads TensorFlow.js and makes it the process's backend.
 * @param wanted @default `node` where it is installed, else `wasm`
 * @throws RiwayaError `missing-peer` with the command that installs what is wanted.
 */
export async function loadBackend(
  wanted?: BackendName,
  importPackage: ImportPackage = importInstalled,
): Promise<Backend> {
  for (const name of wanted ? [wanted] : backendNames) {
    const modules = await importPeers(name, importPackage);
    if (!modules) continue;
    // tfjs-node is CommonJS: its exports hang on `default` where Node cannot tell their names.
    const imported = modules[0] as Partial<TensorFlow> & { readonly default?: TensorFlow };
    const tf = imported.setBackend ? (imported as TensorFlow) : imported.default!;
    // One thread adds in one order: the same sums, and so the same bytes, on every run.
    if (name === "wasm") tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
    await tf.setBackend(name === "wasm" ? "wasm" : "tensorflow");
    await tf.ready();
    return { tf, name, version: tf.version_core };
  }
  const install = peers[wanted ?? "wasm"].join(" ");
  throw new RiwayaError("missing-peer", `training needs TensorFlow.js: npm install --save-dev ${install}`);
}
