import { ArabicClass } from "arabic-utils";

/**
 * Letters that `fold` writes as an Arabic letter: the same letter in another shape, or the form a Persian,
 * Urdu or Kurdish keyboard gives it. Letters for sounds that Arabic lacks (پ چ ژ گ ڤ ڕ ڵ ۆ ێ ٹ ڈ) stay.
 */
const letters: readonly (readonly [letter: string, variants: string])[] = [
  ["ا", "\u0622\u0623\u0625\u0671\u0672\u0673"],
  // alef with an attached mark, as printed Qurans have it (Unicode 14)
  ["ا", "\u0870\u0871\u0872\u0873\u0874\u0875\u0876\u0877\u0878\u0879\u087A\u087B\u087C\u087D\u087E\u087F"],
  ["ا", "\u0880\u0881\u0882"],
  ["ه", "\u0629\u06BE\u06C0\u06C1\u06C2\u06C3\u06D5"],
  ["ي", "\u0649\u06CC\u06D2\u06D3\u0886"],
  ["ك", "\u06A9\u06AA"],
  ["ن", "\u06BA"], // noon ghunna, a noon without its dot
  ["ب", "\u066E"], // dotless, as old manuscripts and some fonts have them
  ["ف", "\u06A1\u06A2"], // U+06A2 and U+06A7: feh and qaf dotted as in the Maghreb
  ["ق", "\u066F\u06A7"],
];

/** Digits and punctuation. ؉ and ؊ have no ASCII form: they meet ‰ and ‱. */
const signs: readonly (readonly [sign: string, variants: string])[] = [
  ["%", "٪"],
  [".", "٫۔\u061D"],
  [",", "٬،"],
  [";", "؛"],
  ["?", "؟"],
  ["*", "٭"],
  ["/", "\u060D"],
  ["...", "\u061E"],
  ["‰", "\u0609"],
  ["‱", "\u060A"],
  ["(", "\uFD3F"], // the ornate parentheses do not mirror: this one opens
  [")", "\uFD3E"],
];

/**
 * Removed though not combining marks: tatweel and its variants, high hamza (of ٵ ٶ ٸ), small high letters,
 * signs of the Quran, number signs, and the tail fragment of a presentation form.
 */
const removed =
  "\u0640\u0883\u0884\u0885\u0674\u06E5\u06E6\u08C9\u06DD\u06DE\u06E9\u08E2\u0600\u0601\u0602\u0603\u0604\u0605\u0890\u0891\uFE73";

/**
 * What arabic-utils 6.0.1 folds, character by character. Its defaults turn a superscript alef into ا and keep
 * a tatweel that carries one; with these options, and one character at a time, it is right for what it knows.
 */
function fromArabicUtils(): [string, string][] {
  const characters = Array.from({ length: 0x100 }, (_, offset) => String.fromCharCode(0x0600 + offset));
  const folded = ArabicClass.normalize(characters.join("\n"), {
    normalizeAlef: true,
    removeDiacritics: true,
    removeSuperscriptAlef: true,
    removeTatweel: true,
  }).split("\n");
  return characters.flatMap((character, index): [string, string][] =>
    folded[index] === character ? [] : [[character, folded[index]]],
  );
}

function createTable(): Map<string, string> {
  const table = new Map(fromArabicUtils());
  for (const [to, variants] of [...letters, ...signs]) for (const variant of variants) table.set(variant, to);
  for (const character of removed) table.set(character, "");
  for (let digit = 0; digit < 10; digit += 1) {
    table.set(String.fromCharCode(0x0660 + digit), String(digit));
    table.set(String.fromCharCode(0x06f0 + digit), String(digit));
  }
  return table;
}

/** Arabic letters, digits and signs as `fold` writes them; what is not in it stays or is a mark. */
export const arabicFolds: ReadonlyMap<string, string> = createTable();

const arabicMark = /^(?=\p{M})\p{Script_Extensions=Arabic}$/u;

/** Whether this is a combining mark of Arabic script: vowels, shadda, hamza marks, Quranic annotation. */
export const isArabicMark = (character: string): boolean => arabicMark.test(character);
