import { renderFrameName } from "../frame-name.js";
import { renderTable } from "../table.js";
import { renderFrameHead } from "./score-tables.js";
import type { EvaluationWriter, Subject } from "./subject.js";

/** What was taken for what by one model: annotated frames down, predicted ones across, none the last of both. */
export function renderConfusion({ evaluation, letter, name }: Subject, writer: EvaluationWriter): string {
  const { own, frames, count } = writer;
  const { confusion } = evaluation;
  const keys = evaluation.frames.map((id) => frames.of(id));
  // The many sentences without a frame would leave every other cell pale.
  const highest = Math.max(
    1,
    ...confusion.flatMap((row, wanted) => row.filter((_, said) => wanted + said < 2 * keys.length)),
  );
  const rows = confusion.map((row, wanted) => {
    const head = wanted < keys.length ? renderFrameHead(keys[wanted]) : `<th scope="row">${own.none}</th>`;
    const cells = row.map((cell, said) => {
      const kind = wanted === said ? "right" : "wrong";
      const strength = Math.min(5, Math.ceil((cell / highest) * 5));
      return `<td class="${kind} shade${strength}">${count(cell)}</td>`;
    });
    return head + cells.join("");
  });
  const columns = [
    { head: own.annotated },
    ...keys.map((key) => ({ head: renderFrameName(key) })),
    { head: own.none },
  ];
  return renderTable(`confusion-of${letter}`, name, columns, rows);
}
