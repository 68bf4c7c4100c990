/**
 * An index of words, laid out so that a model is loaded without reading it: words that begin alike lie in one bucket, a line
 * each, what is known of the word after a tab.
 */
export type Buckets = Readonly<Record<string, string>>;

/** Units of a word that name its bucket: few buckets, and few words in each. */
const headLength = 2;

/** Lays out an index, its words in order; they have neither tabs nor line breaks. */
export function layOutBuckets(index: Iterable<readonly [string, string]>): Buckets {
  const buckets = new Map<string, string[]>();
  for (const [word, text] of index) {
    const head = word.slice(0, headLength);
    const line = `${word}\t${text}`;
    const bucket = buckets.get(head);
    if (bucket) bucket.push(line);
    else buckets.set(head, [line]);
  }
  return Object.fromEntries([...buckets].map(([head, lines]) => [head, lines.join("\n")]));
}

/** Opens an index: what it gives is undefined for a word that it does not know. */
export function openBuckets(buckets: Buckets): (word: string) => string | undefined {
  const opened = new Map<string, ReadonlyMap<string, string>>();
  return (word) => {
    const head = word.slice(0, headLength);
    let bucket = opened.get(head);
    if (!bucket) {
      if (!Object.hasOwn(buckets, head)) return undefined;
      bucket = readBucket(buckets[head]);
      opened.set(head, bucket);
    }
    return bucket.get(word);
  };
}

function readBucket(bucket: string): ReadonlyMap<string, string> {
  return new Map(
    bucket.split("\n").map((line): [string, string] => {
      const tab = line.indexOf("\t");
      return [line.slice(0, tab), line.slice(tab + 1)];
    }),
  );
}

/** All of an index. */
export function listBuckets(buckets: Buckets): [word: string, text: string][] {
  return Object.values(buckets).flatMap((bucket) => [...readBucket(bucket)]);
}
