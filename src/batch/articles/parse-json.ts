/**
 * JSON as a value. Whole numbers beyond 2⁵³ come as strings, as they do from Parquet: `JSON.parse` would make another
 * number of them, and so another id, where crawlers and social networks count that far.
 * @throws SyntaxError as `JSON.parse`
 */
export function parseJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (!/\d{16}/.test(text)) return value;
  const exact = quoteLongNumbers(text);
  return exact === text ? value : JSON.parse(exact);
}

/** @param text well-formed JSON */
function quoteLongNumbers(text: string): string {
  // A quote, or a whole number of sixteen digits or more.
  const mark = /"|(?<![\d.eE+-])-?\d{16,}(?![\d.eE])/g;
  let quoted = "";
  let from = 0;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const [token] = found;
    if (token === '"') mark.lastIndex = endOfString(text, found.index);
    else if (!Number.isSafeInteger(Number(token))) {
      quoted += `${text.slice(from, found.index)}"${token}"`;
      from = mark.lastIndex;
    }
  }
  return quoted + text.slice(from);
}

/** Where what a quote opens is over: after the next quote that is not escaped. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; ; at += 1) {
    at = text.indexOf('"', at);
    let escapes = 0;
    while (text[at - 1 - escapes] === "\\") escapes += 1;
    if (escapes % 2 === 0) return at + 1;
  }
}
