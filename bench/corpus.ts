import { type LabelledLanguage, labelledLanguages } from "../src/languages.js";
import { readSeedFiles } from "../training/seed-files.js";

/** Texts to measure on, by language. */
export type Corpus = Readonly<Record<LabelledLanguage, readonly string[]>>;

/** The sentences of the repository's own seeds, so that the benchmark runs on a bare clone. */
export function readCorpus(): Corpus {
  const rows = readSeedFiles("seeds").flatMap(({ seeds }) => seeds);
  const [ar, en] = labelledLanguages.map((language) =>
    rows.filter((row) => row.language === language).map(({ text }) => text),
  );
  return { ar, en };
}

/** Joins sentences into articles of ten, a paragraph of five each. */
export function toArticles(sentences: readonly string[]): string[] {
  const articles: string[] = [];
  for (let start = 0; start < sentences.length; start += 10) {
    const paragraphs = [sentences.slice(start, start + 5), sentences.slice(start + 5, start + 10)];
    articles.push(paragraphs.map((paragraph) => paragraph.join(" ")).join("\n\n"));
  }
  return articles;
}

/** Bytes of UTF-8. */
export function bytesOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}
