import { agreementUsage } from "./agreement.js";
import { convertUsage } from "./convert.js";
import { evaluateUsage } from "./evaluate.js";
import { initUsage } from "./init.js";
import { labelUsage } from "./label.js";
import { trainUsage } from "./train.js";

/** What `riwaya --help` prints. */
export const programUsage = `riwaya: narrative frames in Arabic and English news, sentence by sentence

Usage
  riwaya <command> [options]

Commands
  label      label articles: JSON Lines, CSV, Parquet, a page, or readable text
  evaluate   measure a model against annotated sentences
  train      train a model from seeds
  init       begin a project of frames of your own
  convert    turn annotations from one tool's format into another's
  agreement  measure how far annotators agree, and place the model among them

Options
  --help, -h      this text; after a command, that command's
  --version, -v   the version

Example
  riwaya label --format pretty article.txt

Data goes to standard output, everything else to standard error.
Exit status: 0 done; 1 ran, but an input was rejected or a bar such as --min-macro-f1 was missed; 2 wrong usage, bad input
or a failure; 130 or 143 ended by SIGINT or SIGTERM, to be gone on with --resume.
RIWAYA_DEBUG=1 adds stack traces to messages.
`;

/** What `riwaya <command> --help` prints. */
export const commandUsage = {
  label: labelUsage,
  evaluate: evaluateUsage,
  train: trainUsage,
  init: initUsage,
  convert: convertUsage,
  agreement: agreementUsage,
} as const;

export type CommandName = keyof typeof commandUsage;
