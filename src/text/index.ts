export type { Language } from "../languages.js";
export { detectLanguage } from "./language.js";
export { type NormalizedText, type NormalizeOptions, type NormalizeProfile, normalize } from "./normalize.js";
export { splitSentences } from "./sentences.js";
export type { Span } from "./span.js";
export { type Token, type TokenizeOptions, type TokenPart, tokenize } from "./tokenize.js";
