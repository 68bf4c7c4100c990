export { findInputs } from "./find-inputs.js";
export { type InputFormat, inputFormats } from "./format.js";
export { type ReadOptions, readArticles } from "./read-articles.js";
export type { ArticleInput } from "./source.js";
