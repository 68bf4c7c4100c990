import { RiwayaError } from "../../errors.js";

/** What is used of Observable Plot (https://observablehq.com/plot): it makes SVG of data in a document. */
export interface PlotLibrary {
  plot(options: object): { readonly outerHTML: string };
  line(data: Iterable<object>, options: object): unknown;
  dot(data: Iterable<object>, options: object): unknown;
  ruleX(data: Iterable<object>, options: object): unknown;
  link(data: Iterable<object>, options: object): unknown;
  frame(options: object): unknown;
  gridX(options: object): unknown;
  gridY(options: object): unknown;
}

/** Imports a package by name; rejects where it is not installed. */
export type ImportPackage = (name: string) => Promise<unknown>;

// By variable name: an optional peer must neither be bundled nor wanted by the type checker.
const importInstalled: ImportPackage = (name) => import(/* @vite-ignore */ name);

async function importPeer<T>(name: string, importPackage: ImportPackage): Promise<T> {
  try {
    return (await importPackage(name)) as T;
  } catch (cause) {
    throw new RiwayaError(
      "missing-peer",
      `the curves of an evaluation's report need ${name}, which cannot be loaded: npm install @observablehq/plot linkedom`,
      { cause },
    );
  }
}

/**
 * Observable Plot and a document for it: the browser's, or one of linkedom's.
 * @param plot the library, where the caller has it already
 * @throws RiwayaError `missing-peer` with the command that installs what is wanted
 */
export async function loadPlot(
  plot?: PlotLibrary,
  importPackage: ImportPackage = importInstalled,
): Promise<{ plot: PlotLibrary; document: object }> {
  const library = plot ?? (await importPeer<PlotLibrary>("@observablehq/plot", importPackage));
  if (globalThis.document !== undefined) return { plot: library, document: globalThis.document };
  const { parseHTML } = await importPeer<{ parseHTML(html: string): { document: object } }>(
    "linkedom",
    importPackage,
  );
  return { plot: library, document: parseHTML("<html></html>").document };
}
