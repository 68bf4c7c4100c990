export {
  createFormatter,
  type FormatSettings,
  type ResultFormatter,
  type RowKind,
  type StreamedFormat,
} from "./formatter.js";
export { convertToParquet } from "./parquet.js";
export { readRows } from "./read-rows.js";
export { reservedNames } from "./reserved.js";
