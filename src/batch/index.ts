export {
  type ArticleInput,
  findInputs,
  type InputFormat,
  inputFormats,
  type ReadOptions,
  readArticles,
} from "./articles/index.js";
export type { StreamSource } from "./entry.js";
export type { LabelStreamOptions } from "./label-chunks.js";
export { labelStream } from "./label-stream.js";
export type { BatchResult, Rejection } from "./rejection.js";
export {
  type LabelRenderedOptions,
  labelRendered,
  type RenderedArticle,
  type RenderedChunk,
  type RenderSettings,
} from "./rendered.js";
export {
  convertToParquet,
  createFormatter,
  type FormatSettings,
  type ResultFormatter,
  type RowKind,
  readRows,
  type StreamedFormat,
} from "./results/index.js";
