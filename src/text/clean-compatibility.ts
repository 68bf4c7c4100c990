/** Line breaks, tabs, every Unicode space, and the information separators U+001C–U+001F. */
const blank = /^[\p{White_Space}\x1C-\x1F]$/u;

/**
 * What no reader sees: C0 and C1 controls, bidi controls, joiners, soft hyphens, variation selectors, tags,
 * fillers, interlinear annotation anchors. Visible format characters (U+0600–U+0605, U+06DD) are not in it.
 */
const invisible = /^[\p{Cc}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]$/u;

/** Where NFKC loses what a reader of news needs. */
const repairs = new Map([
  ["\uFDFC", "ريال"], // NFKC spells the rial sign with the Farsi yeh
  ["″", "″"], // NFKC takes double primes apart, and a quotation mark with them
  ["‴", "‴"],
  ["‶", "‶"],
  ["‷", "‷"],
  ["⁗", "⁗"],
]);

/**
 * One code point as `clean` writes it: NFKC, but blanks give one space and invisible characters nothing;
 * spacing accents (´ ¨ ¯) stay whole, where NFKC splits the word with a space; isolated presentation forms of
 * Arabic marks (U+FC5E–U+FC63, U+FE70–U+FE7E) give the mark alone, without NFKC's space before it.
 */
export function compatible(character: string): string {
  if (blank.test(character)) return " ";
  if (invisible.test(character)) return "";
  const repair = repairs.get(character);
  if (repair !== undefined) return repair;
  const text = character.normalize("NFKC");
  if (!text.startsWith(" ")) return text;
  const isArabicForm = character >= "\uFC5E" && character <= "\uFE7F";
  return isArabicForm ? text.slice(1) : character.normalize("NFC");
}

/**
 * Whether a character that begins so can merge or change places with what stands before it: marks, and the
 * letters that Unicode composes with a letter before them (Hangul vowels and finals, Kirat Rai U+16D67–8).
 */
const joining = /^[\p{M}\u1161-\u1175\u11A8-\u11C2\u{16D67}\u{16D68}]/u;
const mark = /^\p{M}$/u;

export const isJoining = (text: string): boolean => joining.test(text);
export const isMark = (character: string): boolean => mark.test(character);
