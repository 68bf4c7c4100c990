import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The page as static files that work from any folder of any server. `riwaya` is taken from the sources, and the models are
 * served as they are: `ar-en/` beside the page.
 */
export default defineConfig({
  root: here("."),
  base: "./",
  publicDir: here("../models"),
  resolve: { alias: { riwaya: here("../src/index.ts") } },
  server: { fs: { allow: [here("..")] } },
  worker: { format: "es" },
  build: {
    outDir: here("dist"),
    emptyOutDir: true,
    target: "es2022",
    // The page's policy forbids `data:` addresses but for pictures.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
