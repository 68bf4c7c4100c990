/** What `riwaya agreement --help` prints. */
export const agreementUsage = `riwaya agreement: how far annotators agree, and where the model stands among them

Usage
  riwaya agreement [options] FILE FILE...

A FILE is what one annotator said: JSON Lines, one sentence a row, as for riwaya evaluate. Rows are put together by id, or by
text where not every row has an id; a sentence counts where two annotators or more have read it. Printed are Krippendorff's
alpha, Cohen's kappa and F1 (means over pairs) by frame and language with 95 % intervals, every annotator and the model by F1
with the other annotators, and the sentences to adjudicate, those with most dissent first.

Options
  --docs DIR            the documents of stand-off rows (default: docs/ beside each FILE)
  --model DIR           a model of your own instead of the bundled one
  --no-model            leave the model out
  --taxonomy FILE       with --no-model: the frames (default: those that riwaya comes with)
  --list N              how many disagreements are printed (default: 20)
  --disagreements FILE  all disagreements as JSON Lines
  --json                everything as one JSON object instead of tables
  --help, -h            this text

Example
  riwaya agreement amal.jsonl basim.jsonl --disagreements to-adjudicate.jsonl
`;
