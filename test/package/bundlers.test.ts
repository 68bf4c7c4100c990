import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import * as vite from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import webpack from "webpack";
import { createConsumer } from "./consumer.js";

const site = "https://example.org/models/ar-en/";

// What a page would do: `done` is where the test waits for the labels.
const program = `
import { loadLabeller } from "riwaya";
globalThis.done = loadLabeller({ model: "${site}" }).then((labeller) =>
  ["The ministry denied the accusations.", "نفت الوزارة هذه الاتهامات."].map(
    (text) => labeller.label(text).sentences[0].labels[0].frame,
  ),
);
`;

let consumer: string;
beforeAll(() => {
  consumer = createConsumer();
  writeFileSync(join(consumer, "program.js"), program);
});
afterAll(() => rmSync(consumer, { recursive: true, force: true }));

/** What a bundler says besides, and where its files lie. */
interface Bundled {
  readonly warnings: readonly string[];
  readonly folder: string;
}

async function bundleWithEsbuild(folder: string): Promise<Bundled> {
  const { warnings } = await esbuild.build({
    entryPoints: [join(consumer, "program.js")],
    outdir: folder,
    bundle: true,
    minify: true,
    platform: "browser",
    preserveSymlinks: true,
    logLevel: "silent",
  });
  return { warnings: warnings.map(({ text }) => text), folder };
}

async function bundleWithVite(folder: string): Promise<Bundled> {
  const warnings: string[] = [];
  const customLogger = vite.createLogger("silent");
  customLogger.warn = customLogger.warnOnce = (text) => void warnings.push(text);
  await vite.build({
    root: consumer,
    configFile: false,
    customLogger,
    logLevel: "silent",
    resolve: { preserveSymlinks: true },
    build: {
      outDir: folder,
      rolldownOptions: {
        input: join(consumer, "program.js"),
        // A script, which the test can run; a page would take Vite's module.
        output: { format: "iife" },
        transform: { define: { "import.meta": "{}" } },
      },
    },
  });
  return { warnings, folder: join(folder, "assets") };
}

async function bundleWithWebpack(folder: string): Promise<Bundled> {
  const compiler = webpack({
    context: consumer,
    entry: "./program.js",
    mode: "production",
    target: "web",
    output: { path: folder },
    resolve: { symlinks: false },
    performance: false,
  });
  const stats = await new Promise<webpack.Stats | undefined>((resolve, reject) => {
    compiler.run((error, result) => (error ? reject(error) : resolve(result)));
  });
  await new Promise((closed) => compiler.close(closed));
  const { errors = [], warnings = [] } = stats?.toJson() ?? {};
  expect(errors).toEqual([]);
  return { warnings: warnings.map(({ message }) => message), folder };
}

/** Runs a script as a page would, with nothing of Node in reach. */
async function runScript(code: string): Promise<unknown> {
  const fetchFile = async (url: string) =>
    new Response(readFileSync(join(consumer, "node_modules/riwaya", url.replace(site, "models/ar-en/"))));
  const page = createContext({
    fetch: fetchFile,
    location: new URL("https://example.org/page"),
    URL,
    TextDecoder,
    TextEncoder,
    crypto: globalThis.crypto,
  });
  page.self = page;
  runInContext(code, page);
  return [...(await runInContext("done", page))];
}

describe.each([
  ["esbuild", bundleWithEsbuild],
  ["vite", bundleWithVite],
  ["webpack", bundleWithWebpack],
] as const)("a bundle of %s", (name, bundle) => {
  let bundled: Bundled;
  let scripts: string[];
  beforeAll(async () => {
    bundled = await bundle(join(consumer, name));
    scripts = readdirSync(bundled.folder)
      .filter((file) => file.endsWith(".js"))
      .map((file) => readFileSync(join(bundled.folder, file), "utf8"));
  });

  it("labels", async () => {
    expect(scripts).toHaveLength(1);
    expect(await runScript(scripts[0])).toEqual(["denial", "denial"]);
  });

  it("is built without a warning", () => {
    expect(bundled.warnings).toEqual([]);
  });

  it("is small, and carries neither schemas nor the model", () => {
    expect(gzipSync(scripts[0]).length).toBeLessThanOrEqual(50_000);
    // Not toContain, which would print the whole script.
    expect(scripts[0].includes("ZodError")).toBe(false);
    expect(readdirSync(bundled.folder)).toHaveLength(1);
  });
});
