import { lexicalLanguage } from "../features/lexical-names.js";
import type { FeatureSettings } from "../features/settings.js";
import { labelledLanguages } from "../languages.js";
import type { DenseLayer } from "../model/topology.js";

interface Trained {
  readonly layers: readonly DenseLayer[];
  readonly names: readonly string[];
  readonly features: FeatureSettings;
}

/** Leaves out the n-grams of a language in which no frame weighs them, so that a model is no larger or slower than it need be. */
export function dropUnusedFeatures({ layers, names, features }: Trained): Trained {
  const [first, ...others] = layers;
  const { kernel, units } = first;
  const languages = names.map(lexicalLanguage);
  const used = labelledLanguages.filter((language) =>
    languages.some(
      (own, row) =>
        own === language && kernel.subarray(row * units, (row + 1) * units).some((weight) => weight !== 0),
    ),
  );
  const kept = [...names.keys()].filter((row) => {
    const language = languages[row];
    return language === undefined || used.includes(language);
  });
  if (kept.length === names.length) return { layers, names, features };
  const rows = new Float32Array(kept.length * units);
  kept.forEach((row, place) => {
    rows.set(kernel.subarray(row * units, (row + 1) * units), place * units);
  });
  const { lexical, ...plain } = features;
  return {
    layers: [{ ...first, inputs: kept.length, kernel: rows }, ...others],
    names: kept.map((row) => names[row]),
    features: used.length > 0 ? features : plain,
  };
}
