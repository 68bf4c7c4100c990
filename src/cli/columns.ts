/** Columns that a terminal gives to a text: marks and format characters take none. */
function measureWidth(text: string): number {
  return Array.from(text.replace(/[\p{M}\p{Cf}]/gu, "")).length;
}

/** Rows as lines: the first column begins on the left, the others end on the right. */
export function alignColumns(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => measureWidth(row[column] ?? ""))),
  );
  const pad = (cell: string, column: number) => " ".repeat(widths[column] - measureWidth(cell));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell + pad(cell, 0) : pad(cell, column) + cell))
      .join("  ")
      .trimEnd(),
  );
  return lines.join("\n");
}
