export { selectAnnotator } from "./annotators.js";
export { parseBrat } from "./brat.js";
export { formatBrat } from "./brat-files.js";
export { formatCsv, parseCsv } from "./csv.js";
export { formatDoccano, parseDoccano } from "./doccano.js";
export type {
  AnnotatedDocument,
  AnnotatedLabel,
  AnnotatedSpan,
  Annotator,
  FormatOptions,
  FormattedDocuments,
  ParsedDocuments,
  ParseOptions,
  TextFile,
} from "./document.js";
export { formatFixtures, formatStandOff, parseFixtureDocuments } from "./fixtures.js";
export { formatters, parsers, type SourceFormat, type TargetFormat } from "./formats.js";
export { parseLabelStudio } from "./label-studio.js";
export { formatLabellingInterface, formatLabelStudio } from "./label-studio-tasks.js";
export { parseLabelled } from "./labelled.js";
export { documentFromRow } from "./labelled-row.js";
export type { Unit } from "./offsets.js";
export { parseProdigy } from "./prodigy.js";
export { formatProdigy } from "./prodigy-tasks.js";
export { formatSeeds, parseSeedDocuments } from "./seeds.js";
export { certaintyOf, createUncertaintyOrder, type UncertaintyOrder } from "./uncertainty.js";
export { formatWebAnnotations } from "./web-annotation.js";
