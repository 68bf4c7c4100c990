/** The largest file that is opened, in bytes. */
export const mostFileBytes = 5_000_000;

/** Elements whose text is no article. */
const skipped = new Set([
  "SCRIPT",
  "STYLE",
  "NOSCRIPT",
  "TEMPLATE",
  "NAV",
  "HEADER",
  "FOOTER",
  "ASIDE",
  "FORM",
  "BUTTON",
  "SVG",
  "HEAD",
]);
const blocks =
  /^(ADDRESS|ARTICLE|BLOCKQUOTE|BR|DD|DIV|DL|DT|FIGCAPTION|FIGURE|H[1-6]|HR|LI|MAIN|OL|P|PRE|SECTION|TABLE|TD|TH|TR|UL)$/;

/**
 * The text of a file: HTML without its marks, anything else as it is.
 * @throws Error for bytes that are no UTF-8
 */
export async function readFileText(file: File): Promise<string> {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  if (text.includes("\0")) throw new Error("a binary file");
  return /\.html?$/i.test(file.name) || file.type === "text/html" ? htmlText(text) : text;
}

/** The text of a page, a line a block. The document is inert: it loads nothing and runs nothing. */
export function htmlText(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  const parts: string[] = [];
  collectText(page.querySelector("article") ?? page.body, parts);
  return parts
    .join("")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n\n");
}

function collectText(node: Node, parts: string[]): void {
  if (node.nodeType === Node.TEXT_NODE) parts.push((node.nodeValue ?? "").replace(/\s+/g, " "));
  if (!(node instanceof Element) || skipped.has(node.nodeName.toUpperCase())) return;
  const isBlock = blocks.test(node.nodeName);
  if (isBlock) parts.push("\n");
  for (const child of node.childNodes) collectText(child, parts);
  if (isBlock) parts.push("\n");
}
