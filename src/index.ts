export { RiwayaError, type RiwayaErrorCode } from "./errors.js";
export type { Frame, Taxonomy } from "./frames.js";
export {
  type Evidence,
  type Label,
  type LabelledArticle,
  type LabelledSentence,
  type Labeller,
  type LabelOptions,
  type LabelSentenceOptions,
  type LoadOptions,
  loadLabeller,
  type ModelIdentity,
} from "./labeller.js";
export type { Language } from "./languages.js";
export type { Passage } from "./passages.js";
