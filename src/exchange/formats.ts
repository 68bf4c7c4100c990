import { parseBrat } from "./brat.js";
import { formatBrat } from "./brat-files.js";
import { formatCsv, parseCsv } from "./csv.js";
import { formatDoccano, parseDoccano } from "./doccano.js";
import type {
  AnnotatedDocument,
  FormatOptions,
  FormattedDocuments,
  ParsedDocuments,
  ParseOptions,
  TextFile,
} from "./document.js";
import { formatFixtures, formatStandOff, parseFixtureDocuments } from "./fixtures.js";
import { parseLabelStudio } from "./label-studio.js";
import { formatLabelStudio } from "./label-studio-tasks.js";
import { parseLabelled } from "./labelled.js";
import { parseProdigy } from "./prodigy.js";
import { formatProdigy } from "./prodigy-tasks.js";
import { formatSeeds, parseSeedDocuments } from "./seeds.js";
import { formatWebAnnotations } from "./web-annotation.js";

export type ParseDocuments = (files: readonly TextFile[], options?: ParseOptions) => ParsedDocuments;
export type FormatDocuments = (
  documents: readonly AnnotatedDocument[],
  options?: FormatOptions,
) => FormattedDocuments;

/** Formats that documents are read from. */
export const parsers = {
  "label-studio": parseLabelStudio,
  doccano: parseDoccano,
  prodigy: parseProdigy,
  brat: parseBrat,
  csv: parseCsv,
  labelled: parseLabelled,
  seeds: parseSeedDocuments,
  fixtures: parseFixtureDocuments,
} as const satisfies Readonly<Record<string, ParseDocuments>>;

/** Formats that documents are written in; `brat` and `stand-off` are folders. */
export const formatters = {
  "label-studio": formatLabelStudio,
  doccano: formatDoccano,
  prodigy: formatProdigy,
  brat: formatBrat,
  csv: formatCsv,
  "web-annotation": formatWebAnnotations,
  seeds: formatSeeds,
  fixtures: formatFixtures,
  "stand-off": formatStandOff,
} as const satisfies Readonly<Record<string, FormatDocuments>>;

export type SourceFormat = keyof typeof parsers;
export type TargetFormat = keyof typeof formatters;
