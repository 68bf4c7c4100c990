const dash = /^\p{Pd}$/u;

/** Quotes, dashes and signs of every script that `fold` writes in ASCII, as `clean` leaves them. */
const ascii: readonly (readonly [sign: string, variants: string])[] = [
  ['"', "«»“”„‟″‴‶‷⁗\u02BA\u02EE❝❞❠❮❯⹂〝〞〟《》「」『』⟪⟫״"],
  // with the half rings and modifier letters that transliteration writes for ayn and hamza
  ["'", "‘’‚‛‹›′‵´`\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u02CA\u02CB❛❜❟ꞌꞋ՚׳"],
  ["-", "−⁃\u02D7─━"], // besides all dash punctuation
  ["...", "⋯"],
  ["?", "⸮‽"],
  [",", "⸲⹁"],
  [";", "⸵"],
  ["/", "⁄∕"],
  [":", "∶"],
  ["*", "∗⁎"],
];

const table = new Map(
  ascii.flatMap(([to, variants]) => [...variants].map((variant) => [variant, to] as const)),
);

/** One sign as `fold` writes it; undefined where it stays as it is. */
export const foldSign = (character: string): string | undefined =>
  table.get(character) ?? (dash.test(character) ? "-" : undefined);
