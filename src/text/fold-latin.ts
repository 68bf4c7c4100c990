/** Latin letters (lower case) whose stroke or ligature Unicode does not take apart. */
const latinLetters = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["þ", "th"],
  ["ð", "d"],
  ["đ", "d"],
  ["ħ", "h"],
  ["ı", "i"],
  ["ł", "l"],
  ["ø", "o"],
  ["ŧ", "t"],
  ["ɓ", "b"], // ɓ ɗ ƙ ƴ: Hausa
  ["ɗ", "d"],
  ["ƙ", "k"],
  ["ƴ", "y"],
]);

const latin = /^\p{Script=Latin}/u;
const marks = /\p{M}+/gu;

/** One letter of any script in lower case; a Latin one also without accents: `İ` gives `i`, `Ł` gives `l`. */
export function foldCase(letter: string): string {
  const lower = letter.toLowerCase();
  if (!latin.test(lower)) return lower;
  const plain = lower.normalize("NFD").replace(marks, "");
  return latinLetters.get(plain) ?? plain;
}
