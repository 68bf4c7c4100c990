export type { Thresholds } from "./citation.js";
export { type EvaluationReportOptions, renderEvaluation } from "./evaluation/evaluation.js";
export { loadPlot, type PlotLibrary } from "./evaluation/plot-library.js";
export type { Locale } from "./messages.js";
export { createReportFormatter, type ReportFormatter, type ReportOptions, renderReport } from "./report.js";
