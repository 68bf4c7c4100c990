import type { ModelIdentity } from "../labeller.js";
import { isolate, markUp } from "./escape.js";
import type { Writer } from "./writer.js";

/** One threshold for all frames, or one for each frame and language. */
export type Thresholds = number | Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What to cite: models with version and hash, and the thresholds. */
export function renderCitation(
  models: Iterable<ModelIdentity>,
  thresholds: Thresholds | undefined,
  writer: Writer,
): string {
  const { words } = writer;
  const named = Array.from(
    models,
    ({ name, version, hash }) =>
      `<dd>${isolate(`${name} ${version}`)}<br>SHA-256 <code dir="ltr">${markUp(hash)}</code></dd>`,
  );
  return `<footer><h2>${words.cite}</h2><dl><dt>${words.model}</dt>${named.join("") || `<dd>${words.unknownModel}</dd>`}<dt>${words.threshold}</dt><dd>${describeThresholds(thresholds, writer)}</dd></dl></footer>
`;
}

function describeThresholds(thresholds: Thresholds | undefined, { words, frames }: Writer): string {
  if (thresholds === undefined) return words.ownThresholds;
  if (typeof thresholds === "number") return `<span dir="ltr">${thresholds}</span>`;
  const rows = Object.entries(thresholds).map(([frame, byLanguage]) => {
    const each = Object.entries(byLanguage).map(([language, value]) => `${language} ${value.toFixed(2)}`);
    return `${markUp(frames.of(frame).name)}: <span dir="ltr">${markUp(each.join(", "))}</span>`;
  });
  return rows.join("<br>");
}
