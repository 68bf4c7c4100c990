/** What `riwaya evaluate --help` prints. */
export const evaluateUsage = `riwaya evaluate: measure a model against annotated sentences

Usage
  riwaya evaluate [options] GOLD...

GOLD is JSON Lines, one sentence a row: { "text", "labels" }, or { "doc", "start", "end", "labels" }, where doc is a file
in the folder of documents and start and end are UTF-16 offsets into its text.

Options
  --docs DIR            the documents (default: docs/ beside the GOLD file)
  --model DIR           a model of your own instead of the bundled one
  --compare DIR         another model beside it, and how much better or worse the first is
  --json                everything as one JSON object instead of tables
  --report FILE.html    a page with curves, confusions, slices and mistakes (needs @observablehq/plot and linkedom)
  --locale en|ar        the language of that page (default: en)
  --errors N            how many of the worst errors are listed (default: 20; with --report 100, which then stand in the page
                        only)
  --no-baseline         leave the keyword baseline out
  --min-macro-f1 X      exit with 1 when the macro-F1 is below X (0 to 1)
  --min-f1 FRAME=X      exit with 1 when the F1 of FRAME is below X; may be repeated
  --help, -h            this text

Example
  riwaya evaluate gold.jsonl --docs docs --min-macro-f1 0.8
`;
