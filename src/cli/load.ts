import type { Labeller } from "../labeller.js";

/** Loads the model in a folder; without one, the bundled model. */
export type LoadLabeller = (options?: { readonly model?: string }) => Promise<Labeller>;

/** The library's loader, imported when it is needed so that wrong usage is reported at once. */
export const loadLabeller: LoadLabeller = async (options) =>
  (await import("../labeller.js")).loadLabeller(options);
