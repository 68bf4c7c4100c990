/** How the words of a plain keyword may stand in running text, as regular expressions over folded text. */
export interface KeywordTable {
  /** What may be written onto a word, or nothing. */
  readonly prefix: string;
  /** A definite article that melts into what stands before it, and all its forms. */
  readonly article?: { readonly written: string; readonly forms: string };
}
