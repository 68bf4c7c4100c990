/**
 * A Markdown table.
 * @param rows the first is the head
 * @param numbers whether all columns but the first hold numbers, which end on the right
 */
export function markdownTable(
  [head, ...rows]: readonly (readonly (string | number)[])[],
  { numbers = false } = {},
): string {
  const rule = head.map((_, column) => (numbers && column > 0 ? "---:" : "---"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
