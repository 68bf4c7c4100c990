/**
 * The words of a list that is written as one string, parted by white space: lists cost nothing until a text needs
 * them. An underscore stands for a blank within an entry.
 */
export function wordsOf(list: string): string[] {
  const words = list.trim().split(/\s+/);
  if (words[0] === "") return [];
  return list.includes("_") ? words.map((word) => word.replaceAll("_", " ")) : words;
}

/** Makes something when it is first asked for, then gives the same again. */
export function lazily<T extends object>(create: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= create();
    return made;
  };
}
