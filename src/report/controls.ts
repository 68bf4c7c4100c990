/** Control characters, bidi overrides, embeddings and isolates among them; tabs and line breaks are none. */
export const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

const bidiNames: Readonly<Record<string, string>> = {
  "\u202a": "LRE",
  "\u202b": "RLE",
  "\u202c": "PDF",
  "\u202d": "LRO",
  "\u202e": "RLO",
  "\u2066": "LRI",
  "\u2067": "RLI",
  "\u2068": "FSI",
  "\u2069": "PDI",
};

/** What a control character is shown as, by Unicode's abbreviation where it has one, and its code: `RLO`, `U+202E`. */
export function nameControl(control: string): { readonly name: string; readonly code: string } {
  const code = `U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  return { name: bidiNames[control] ?? code, code };
}
