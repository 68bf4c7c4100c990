/** An entry of a lexicon under its first word. */
export interface Entry {
  readonly symbol: number;
  /** The number of the state it stands for, -1 where none. */
  readonly value: number;
  /** Whether it means only words in capitals. */
  readonly capitals: boolean;
  /** The words after the first. */
  readonly rest: readonly string[];
  /** How many words it takes. */
  readonly length: number;
}

/** Writes an entry for a compiled grammar: `symbol`, `@value`, `^` for capitals, then the further words, after blanks. */
export function writeEntry({ symbol, value, capitals, rest }: Omit<Entry, "length">): string {
  return [`${symbol}${value < 0 ? "" : `@${value}`}${capitals ? "^" : ""}`, ...rest].join(" ");
}

/** Reads an entry. */
export function readEntry(text: string): Entry {
  const [head, ...rest] = text.split(" ");
  const capitals = head.endsWith("^");
  const [symbol, value = "-1"] = (capitals ? head.slice(0, -1) : head).split("@");
  return { symbol: Number(symbol), value: Number(value), capitals, rest, length: 1 + rest.length };
}
