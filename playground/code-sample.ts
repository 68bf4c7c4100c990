import type { ModelIdentity } from "riwaya";

/** Characters that an editor does not show or lets reorder the code. */
const invisible = /[\u0080-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

function literal(text: string): string {
  return JSON.stringify(text).replace(
    invisible,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The program that prints what the page shows. */
export function codeSample(text: string, threshold: number | undefined, model: ModelIdentity): string {
  const options = threshold === undefined ? "" : `, { threshold: ${threshold} }`;
  return `// npm install riwaya · model ${model.name} ${model.version}, ${model.hash}
import { loadLabeller } from "riwaya";

const labeller = await loadLabeller();
const article = labeller.label(${literal(text)}${options});
console.log(JSON.stringify(article, null, 2));
`;
}
