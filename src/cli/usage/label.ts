/** What `riwaya label --help` prints. */
export const labelUsage = `riwaya label: label articles sentence by sentence

Usage
  riwaya label [options] [FILE|FOLDER|GLOB|-]...

Takes .txt, .html, .jsonl, .ndjson, .json, .csv, .tsv, .parquet and .warc, each also as .gz; from a folder, all of these below
it. "-", or no name at all, is standard input. Results come in the order of the inputs. An input that cannot be read is
rejected and the others go on. Offsets count in UTF-16 units of the text, a byte order mark not counted; where the text was
extracted, from HTML, the results carry it.

What comes in
  --input-format FORMAT   text, html, jsonl, json, csv, tsv, parquet or warc, whatever the name ("-" is text without it)
  --text-field NAME       the field or column that holds the text (default: text)
  --id-field NAME         the one that holds the id (default: id); without one the id is FILE or FILE:LINE
  --keep NAME,...         further fields that go with the results; may be repeated; "all": every one (html and label-studio
                          have all without being asked); "text": the text itself

What comes out
  --format FORMAT         jsonl (default), csv, parquet, html: a page to look at, label-studio: tasks with predictions, or
                          pretty: readable text with the deciding words marked, in colour on a terminal (not with NO_COLOR)
  --rows article|sentence what a row is (default: article)
  --order uncertainty     least certain rows first, once all are labelled: what to annotate next
  --locale en|ar          the language of the page's own words (default: en)
  --out FILE              a file instead of standard output; its name says the format: .jsonl, .csv, .parquet, .html, .txt, and
                          .gz behind .jsonl, .csv and .txt. It is called FILE.partial until it is whole, and a
                          FILE.lock keeps a second run off meanwhile
  --force                 replace FILE, or an unfinished FILE.partial
  --resume                go on with a FILE.partial that was cut off, whatever cut it off: nothing is lost or done twice. With
                          nothing to go on with it starts, and where FILE is whole it does nothing
  --errors FILE           rejected inputs as JSON Lines { place, id, reason, input }; without it they are told on standard
                          error, the first 20 one by one
  --error-rows            a rejected input has a row { id, error } in its place, so that a line in is a line out (lines of blanks
                          aside); the exit status is then 0 (JSON Lines only)
  --strict                end with the first rejected input

How
  --model DIR             a model of your own instead of the bundled one
  --threshold N           one threshold from 0 to 1 for every frame, instead of the model's
  --concurrency N         worker threads (default: as many as there are cores); 1 does all in one thread, as small jobs are
  --quiet                 no progress, no notes and no closing summary
  --help, -h              this text

CSV follows RFC 4180, and cells are as the data are: a spreadsheet takes one that begins with = for a formula. Import it as
UTF-8, the columns as text. Rejected inputs make the exit status 1.

Examples
  riwaya label --format pretty article.txt
  riwaya label archive/ --keep source,date --out labelled.parquet --errors rejected.jsonl --resume
  riwaya label export.csv --text-field body --rows sentence --out sentences.csv
  riwaya label news/ --out report.html
  riwaya label news/ --format label-studio --order uncertainty --out tasks.json
  zcat crawl.jsonl.gz | riwaya label - --input-format jsonl --error-rows > labelled.jsonl
`;
