/** Conjunction, article and prepositions before a word, longest first, in folded spelling. */
const prefixes = ["وال", "فال", "بال", "كال", "ولل", "فلل", "ال", "لل"];
/** Endings of number, gender, possession and nisba, in the order in which they are taken off; folded spelling (ة is ه). */
const suffixes = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];

/**
 * The light stem of a folded word: affixes taken off without a dictionary, two letters left at least; patterns and roots are not
 * touched. Light10 of Larkey, Ballesteros and Connell, "Light stemming for Arabic information retrieval", 2007.
 */
export function lightStem(word: string): string {
  let stem = word;
  if (stem.startsWith("و") && !prefixes.some((prefix) => stem.startsWith(prefix)) && stem.length > 3)
    stem = stem.slice(1);
  const prefix = prefixes.find(
    (candidate) => stem.startsWith(candidate) && stem.length >= candidate.length + 2,
  );
  if (prefix) stem = stem.slice(prefix.length);
  for (const suffix of suffixes) {
    if (stem.endsWith(suffix) && stem.length >= suffix.length + 2) stem = stem.slice(0, -suffix.length);
  }
  return stem;
}
