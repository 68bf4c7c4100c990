import { describe, expect, it } from "vitest";
import { loadBackend } from "../../src/training/backend.js";

const notInstalled = (name: string) =>
  Object.assign(new Error(`Cannot find package '${name}' imported from here`), {
    code: "ERR_MODULE_NOT_FOUND",
  });

/** A stand-in for TensorFlow.js that remembers its settings. */
function fakeTensorFlow() {
  const settings: Record<string, unknown> = {};
  return {
    settings,
    version_core: "4.0.0",
    env: () => ({ set: (flag: string, value: unknown) => Object.assign(settings, { [flag]: value }) }),
    setBackend: async (name: string) => Object.assign(settings, { name }),
    ready: async () => {},
  };
}

/** An importer with only these packages installed. */
const importing = (packages: Record<string, unknown>) => async (name: string) => {
  if (!(name in packages)) throw notInstalled(name);
  return packages[name];
};

describe("loadBackend", () => {
  it("takes tfjs-node where it is installed", async () => {
    const [native, plain] = [fakeTensorFlow(), fakeTensorFlow()];
    const packages = {
      "@tensorflow/tfjs-node": { default: native },
      "@tensorflow/tfjs": plain,
      "@tensorflow/tfjs-backend-wasm": {},
    };
    expect(await loadBackend(undefined, importing(packages))).toMatchObject({
      name: "node",
      version: "4.0.0",
    });
    expect(native.settings).toEqual({ name: "tensorflow" });
    expect(await loadBackend("wasm", importing(packages))).toMatchObject({ tf: plain, name: "wasm" });
    expect(plain.settings).toEqual({ name: "wasm", WASM_HAS_MULTITHREAD_SUPPORT: false });
  });

  it.each([
    [undefined, {}, "npm install --save-dev @tensorflow/tfjs @tensorflow/tfjs-backend-wasm"],
    ["wasm", {}, "npm install --save-dev @tensorflow/tfjs @tensorflow/tfjs-backend-wasm"],
    [
      "wasm",
      { "@tensorflow/tfjs": fakeTensorFlow() },
      "npm install --save-dev @tensorflow/tfjs @tensorflow/tfjs-backend-wasm",
    ],
    ["node", { "@tensorflow/tfjs": fakeTensorFlow() }, "npm install --save-dev @tensorflow/tfjs-node"],
  ] as const)("says how to install what is missing: %s of %o", async (wanted, packages, command) => {
    await expect(loadBackend(wanted, importing(packages))).rejects.toMatchObject({
      code: "missing-peer",
      message: `training needs TensorFlow.js: ${command}`,
    });
  });

  it.each([
    new Error("libtensorflow.so.2: cannot open shared object file"),
    notInstalled("@mapbox/node-pre-gyp"),
  ])("does not pass over a package that is broken: %s", async (error) => {
    const broken = async (name: string) => {
      if (name === "@tensorflow/tfjs-node") throw error;
      return fakeTensorFlow();
    };
    await expect(loadBackend(undefined, broken)).rejects.toMatchObject({
      code: "missing-peer",
      message: expect.stringContaining("@tensorflow/tfjs-node is installed but cannot be loaded"),
      cause: error,
    });
  });
});
