/** Pronouns that hang on to a noun, verb or preposition, longest first. */
const pronouns: readonly string[] = ["هما", "كما", "ها", "هم", "هن", "نا", "كم", "ني", "ه", "ك"];

const byLastLetter = new Map<string, readonly string[]>();
for (const pronoun of pronouns) {
  const last = pronoun[pronoun.length - 1];
  byLastLetter.set(last, [...(byLastLetter.get(last) ?? []), pronoun]);
}

const none: readonly string[] = [];

/** The pronouns that a folded word may end in, by its last letter, longest first. */
export function pronounsOf(word: string): readonly string[] {
  return byLastLetter.get(word[word.length - 1]) ?? none;
}
