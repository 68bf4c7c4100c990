import type { Frame, Taxonomy } from "../frames.js";
import { labelledLanguages } from "../languages.js";
import type { KeywordTable } from "../text/keyword-table.js";
import { languages } from "../text/languages/index.js";
import { normalize } from "../text/normalize.js";
import type { Prediction } from "./prediction.js";

const wordCharacter = "[\\p{L}\\p{M}\\p{N}_]";
const escapePattern = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

function wordPattern(word: string, table: KeywordTable): string {
  const { prefix, article } = table;
  return article !== undefined && word.startsWith(article.written)
    ? article.forms + escapePattern(word.slice(article.written.length))
    : prefix + escapePattern(word);
}

/** A keyword as a pattern; the edges are word boundaries only where a letter or digit stands there. */
function keywordPattern(keyword: string, table: KeywordTable): string | undefined {
  const folded = normalize(keyword).text.trim();
  if (folded === "") return undefined;
  const words = folded.split(/\s+/).map((word) => wordPattern(word, table));
  const before = new RegExp(`^${wordCharacter}`, "u").test(folded) ? `(?<!${wordCharacter})` : "";
  const after = new RegExp(`${wordCharacter}$`, "u").test(folded) ? `(?!${wordCharacter})` : "";
  return before + words.join("\\s+") + after;
}

function framePattern(frame: Frame): RegExp | undefined {
  const patterns = labelledLanguages.flatMap((language) =>
    frame.keywords[language].map((keyword) => keywordPattern(keyword, languages[language].keywords)),
  );
  const found = patterns.filter((pattern) => pattern !== undefined);
  return found.length === 0 ? undefined : new RegExp(found.join("|"), "u");
}

/**
 * The plain word list that a model has to beat: a text carries a frame where one of the frame's `keywords`
 * stands in it as whole words, after folding; Arabic words may carry proclitics and the article.
 * The lists of all languages apply to every text. It gives no confidences.
 */
export function createKeywordBaseline(taxonomy: Taxonomy): (text: string) => Prediction {
  const patterns = taxonomy.frames.map((frame) => ({ id: frame.id, pattern: framePattern(frame) }));
  return (text) => {
    const folded = normalize(text).text;
    const matching = patterns.filter(({ pattern }) => pattern?.test(folded));
    return { labels: matching.map(({ id }) => id), confidences: {} };
  };
}
