/** What language detection knows of one labelled language and of the others that share its script. */
export interface DetectionTable {
  /** The script, by its letters: `[from, to]` ranges of code points. */
  readonly script: readonly (readonly [from: number, to: number])[];
  /** Whether a capital in mid-sentence marks a name, which says little about the sentence's language. */
  readonly cased: boolean;
  /** Frequent words of the language, lower case. Words that a neighbour has too belong in both lists: they cancel. */
  readonly words: string;
  /** How words of the language often begin (two to four letters), with two letters more at least. */
  readonly prefixes: string;
  /** How they often end (one to five letters), and what they often hold. */
  readonly suffixes: string;
  readonly infixes: string;
  /** Words that say nothing: units of measure and the like. */
  readonly neutral: string;
  /** Letters of the script that the language itself never uses. */
  readonly foreignLetters: string;
  /** Letters foreign to the language that turn up in its names, loanwords and typing habits nevertheless. */
  readonly borrowedLetters: string;
  /** Letters that look alike and are typed for one another: each is read as the one it maps to. */
  readonly confusable: Readonly<Record<string, string>>;
  /** Words with foreign letters that are at home in the language. */
  readonly loanwords: string;
  /** Words of neighbours that are no sign of them inside names (`Rio de Janeiro`), as they are written there. */
  readonly particles: string;
  /** How many words without any sign of the language make a sentence foreign; 0 when words alone never do. */
  readonly strangeWords: number;
  /** Other languages of the script, with frequent words of each, lower case. At most 30. */
  readonly neighbours: Readonly<Record<string, string>>;
}
