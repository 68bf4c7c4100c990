/** An entry of a lexicon under its first word. */
export interface Entry {
  readonly symbol: number;
  /** The number of the state it stands for, -1 where none. */
  readonly value: number;
  /** Whether it means only words in capitals. */
  readonly capitals: boolean;
  /** The words after the first. */
  readonly rest: readonly string[];
}

/** Writes an entry for a compiled grammar: `symbol`, `@value`, `^` for capitals, then the further words, after blanks. */
export function writeEntry({ symbol, value, capitals, rest }: Entry): string {
  return [`${symbol}${value < 0 ? "" : `@${value}`}${capitals ? "^" : ""}`, ...rest].join(" ");
}

/** Reads the entries of one first word, which are parted by semicolons. */
export function readEntries(text: string): Entry[] {
  return text.split(";").map((entry) => {
    const [head, ...rest] = entry.split(" ");
    const capitals = head.endsWith("^");
    const [symbol, value = "-1"] = (capitals ? head.slice(0, -1) : head).split("@");
    return { symbol: Number(symbol), value: Number(value), capitals, rest };
  });
}
