/** A column of a table. */
export interface Column {
  /** HTML. */
  readonly head: string;
  /** What orders it, so that the script can offer to sort: its cells' text, or the numbers in `data-value`. */
  readonly sort?: "text" | "number";
}

/**
 * A table in a box of its own that scrolls sideways where it is too wide. Without the script it is a plain table; with it,
 * heads become buttons that sort.
 * @param caption plain HTML; names the table and its box
 * @param rows each the HTML of its cells
 */
export function renderTable(
  id: string,
  caption: string,
  columns: readonly Column[],
  rows: Iterable<string>,
): string {
  const heads = columns.map(({ head, sort }) =>
    sort === undefined
      ? `<th scope="col">${head}</th>`
      : `<th scope="col" data-sort="${sort}"><span>${head}</span></th>`,
  );
  const body = Array.from(rows, (cells) => `<tr>${cells}</tr>\n`).join("");
  return `<div class="wide" role="region" aria-labelledby="${id}" tabindex="0"><table><caption id="${id}">${caption}</caption>
<thead><tr>${heads.join("")}</tr></thead><tbody>
${body}</tbody></table></div>`;
}
