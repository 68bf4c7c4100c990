/**
 * What the sentence scanner knows of one language. The tables of all languages work together, for a text may mix them
 * and its sentences are found before their languages. Lists are read by `wordsOf`, entries written without the final
 * dot. A lower-case entry of
 * two letters or more also stands for its capitalised and all-capitals forms, a capitalised one only for itself
 * (`Gen.`, not `gen.`; `La.`, not `LA.`), but what stands before numbers may always be in capitals.
 */
export interface SentenceTable {
  /** Titles and ranks: a name follows, never a new sentence. */
  readonly titles: string;
  /** Before a number, a numeral or a letter (`No. 5`, `p. 12`); elsewhere an ordinary word. */
  readonly beforeNumbers: string;
  /** May end a sentence, and does so only before a word that starts sentences (`Co.`, `St.`, `Sept.`). */
  readonly ambiguous: string;
  /** Never end a sentence (`e.g.`, `vs.`). */
  readonly inner: string;
  /** Abbreviated times of day (`p.m.`). */
  readonly times: string;
  /** What may follow a time of day in the same sentence: days, months, time zones. */
  readonly afterTimes: string;
  /** First words of a sentence that is nothing but a time so far (`At 5 a.m. troops …`). */
  readonly beforeTimes: string;
  /** Words that look like abbreviations and are not (`Hmm.`), some with the word before them (`on X.`). */
  readonly words: string;
  /** Words that often start sentences and hardly ever follow an abbreviation inside one, as written there. */
  readonly starters: string;
  /** What stands before such an acronym where it is a phrase of its own (`in the U.S.`). */
  readonly articles: string;
  readonly prepositions: string;
  /** Words that a country's or body's acronym with an article goes with (`to the U.S. Senate`), as written there. */
  readonly institutions: string;
  /** First letters that join a new sentence to the last (Arabic و). */
  readonly starterLetters: string;
  /** Lower-case words that start sentences in careless writing. */
  readonly lowerStarters: string;
  /** Words that a letter or a number completes (`Plan B`, `section 2`), lower case. */
  readonly designators: string;
  /** Words after which a number is no list marker (`and 2.`), lower case; the designators are none either. */
  readonly connectors: string;
  /** Verbs of an attribution after a quotation (`“Why?” Smith asked`), lower case. */
  readonly reportingVerbs: string;
  /** Lower-case particles of names, which a capital follows (`al-Shabaab`, `bin Laden`). */
  readonly particles: string;
}
