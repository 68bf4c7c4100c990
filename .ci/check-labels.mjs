// Reads what `riwaya label DOCUMENT...` printed on standard input and checks every document:
// it was labelled, in order, and each span cuts its sentence and its evidence out of the document.
// Prints a line for each document; the last line is `PASSED FAILED`.
import { readFileSync } from "node:fs";
import process from "node:process";
import { text } from "node:stream/consumers";

const paths = process.argv.slice(2);
// Not `readFileSync(0)`: a pipe from another Node may not block, and reading it then fails with EAGAIN.
const lines = (await text(process.stdin)).split("\n").filter(Boolean);

/** What is wrong with the article of a document; undefined when nothing is. */
function findFault(path, line) {
  if (line === undefined) return "not labelled";
  const article = JSON.parse(line);
  if (article.id !== path) return `labelled as ${article.id}`;
  const document = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  let at = 0;
  for (const { start, end, text: sentence, labels } of article.sentences) {
    if (document.slice(start, end) !== sentence) return `[${start}, ${end}) is not "${sentence}"`;
    if (start < at || document.slice(at, start).trim() !== "")
      return `text between ${at} and ${start} is in no sentence`;
    for (const evidence of labels.flatMap((label) => label.evidence)) {
      if (document.slice(evidence.start, evidence.end) !== evidence.text)
        return `evidence "${evidence.text}" is not there`;
    }
    at = end;
  }
  if (document.slice(at).trim() !== "") return `text after ${at} is in no sentence`;
  return article.sentences.length === 0 ? "no sentences" : undefined;
}

const faults = paths.map((path, index) => findFault(path, lines[index]));
for (const [index, fault] of faults.entries()) {
  process.stdout.write(
    `${fault === undefined ? "ok" : "FAILED"} label ${paths[index]}${fault ? `: ${fault}` : ""}\n`,
  );
}
const failed = faults.filter((fault) => fault !== undefined).length;
process.stdout.write(`${paths.length - failed} ${failed}\n`);
