/** What `riwaya convert --help` prints. */
export const convertUsage = `riwaya convert: annotations from one tool's format into another's

Usage
  riwaya convert --from FORMAT --to FORMAT [options] FILE...

From: label-studio, doccano, prodigy, brat (a folder, or .ann files), csv, labelled (what riwaya label writes), seeds, fixtures.
To: label-studio, doccano, prodigy, brat, csv, web-annotation, seeds, fixtures, stand-off; brat and stand-off are folders.
What the other format cannot hold is said on standard error. All is read before anything is written.

Options
  -o, --out PATH              a file or, for brat and stand-off, a new folder (default: standard output)
  --taxonomy FILE             refuse labels that are none of its frames
  --units utf-16|code-points|graphemes   what the input's offsets count (default: what the tool counts)
  --text-field NAME           the field that holds the text (default: text)
  --annotator NAME            only what this annotator has said
  --overlaps refuse|merge|keep   spans of one label that overlap (default: refuse)
  --spans sentence|evidence   of labelled rows: sentences (default), or the words that decided
  --sentences split|whole     of seeds, fixtures and stand-off: split texts into sentences, or not
  --docs DIR                  the documents of stand-off fixtures (default: docs/ beside the file)
  --base IRI                  what stands before ids in Web Annotations
  --interface FILE            also write the labelling interface that Label Studio needs
  --help, -h                  this text

Example
  riwaya convert --from label-studio --to seeds -o mine.jsonl export.json
`;
