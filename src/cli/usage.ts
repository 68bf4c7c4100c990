/** What `riwaya --help` prints. */
export const programUsage = `riwaya: narrative frames in Arabic and English news, sentence by sentence

Usage
  riwaya <command> [options]

Commands
  label      label articles; one JSON line each, or readable text
  evaluate   measure a model against annotated sentences
  train      train a model from seeds

Options
  --help, -h      this text; after a command, that command's
  --version, -v   the version

Example
  riwaya label --format pretty article.txt

Data goes to standard output, everything else to standard error.
Exit status: 0 done; 1 ran, but a bar such as --min-macro-f1 was missed; 2 wrong usage or bad input.
RIWAYA_DEBUG=1 adds stack traces to messages.
`;

/** What `riwaya <command> --help` prints. */
export const commandUsage = {
  label: `riwaya label: label articles sentence by sentence

Usage
  riwaya label [options] [FILE|-]...

Input is UTF-8: files, or standard input for "-" or when no file is named. A byte order mark is dropped and not counted
in offsets. A FILE that ends in .jsonl or .ndjson has one article a line, as JSON; any other is one article. JSON Lines
are labelled as they arrive, so a file may be of any size; a line that cannot be read ends the run, with its number.

Options
  --input-format text|jsonl   what the input is, whatever its name ("-" is text without it)
  --text-field NAME           the field of a JSON line that holds the text (default: text)
  --id-field NAME             the field that holds the id (default: id); without one the id is FILE:LINE
  --format jsonl|pretty       one JSON line an article (default), or readable text; the deciding words are marked,
                              in colour on a terminal (not with NO_COLOR)
  --model DIR                 a model of your own instead of the bundled one
  --threshold N               one threshold from 0 to 1 for every frame, instead of the model's
  --help, -h                  this text

Example
  riwaya label --format pretty article.txt
  riwaya label archive.jsonl > labelled.jsonl
`,
  evaluate: `riwaya evaluate: measure a model against annotated sentences

Usage
  riwaya evaluate [options] GOLD...

GOLD is JSON Lines, one sentence a row: { "text", "labels" }, or { "doc", "start", "end", "labels" }, where doc is a file
in the folder of documents and start and end are UTF-16 offsets into its text.

Options
  --docs DIR            the documents (default: docs/ beside the GOLD file)
  --model DIR           a model of your own instead of the bundled one
  --json                everything as one JSON object instead of tables
  --errors N            how many of the worst errors are listed
  --no-baseline         leave the keyword baseline out
  --min-macro-f1 X      exit with 1 when the macro-F1 is below X (0 to 1)
  --min-f1 FRAME=X      exit with 1 when the F1 of FRAME is below X; may be repeated
  --help, -h            this text

Example
  riwaya evaluate gold.jsonl --docs docs --min-macro-f1 0.8
`,
  train: `riwaya train: train a model from seeds

Usage
  riwaya train [options] --seeds GLOB... --out DIR

Needs the packages @tensorflow/tfjs and @tensorflow/tfjs-backend-wasm, or @tensorflow/tfjs-node, beside riwaya.

Options
  --seeds GLOB          annotated sentences, JSON Lines; may be repeated, and further files may follow
  --calibrate-on GLOB   those of the seeds that are like the texts to come, in their share of labels above all: they alone
                        decide confidence and thresholds, and each teaches three times as much as another; may be
                        repeated (default: all seeds alike)
  --taxonomy FILE       the frames (default: the one that riwaya comes with)
  --cues DIR            the cue lexicons (default: those that riwaya comes with)
  --folds N             folds of cross-validation (default: 5); fewer where there are few seeds
  --backend node|wasm   what computes: @tensorflow/tfjs-node (default where it is installed), or WebAssembly, which trained
                        the bundled model
  --out DIR             where the model goes; it appears whole or not at all
  --name NAME           the model's name
  --model-version V     the model's version
  --help, -h            this text

Example
  riwaya train --seeds 'seeds/*.jsonl' --calibrate-on 'seeds/*-news-*.jsonl' --out models/mine
`,
} as const;

export type CommandName = keyof typeof commandUsage;
