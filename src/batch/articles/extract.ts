import type { Article } from "../../article.js";
import { RiwayaError } from "../../errors.js";
import { decodeHtml } from "./charset.js";
import { isFlat, textOfHtml } from "./html-text.js";
import { type ImportPackage, importPeers } from "./peers.js";
import { keepFields } from "./row.js";

/** A page as it was stored. */
export interface Page {
  readonly id: string;
  readonly bytes: Uint8Array;
  /** Named in errors. */
  readonly place: string;
  /** The encoding by HTTP. */
  readonly charset?: string;
}

/** Makes an article of a page. */
export type Extractor = (page: Page, keep?: readonly string[] | "all") => Article;

type Readability = typeof import("@mozilla/readability").Readability;
type ParseHtml = typeof import("linkedom").parseHTML;

/** Readability's time grows with the square of the depth; pages that people made are far flatter than this. */
const deepest = 128;

/** A page of more bytes or tags is no article: the DOM takes memory in proportion, and time in the square of its depth. */
const largest = { bytes: 16 * 1024 * 1024, tags: 100_000 };

/**
 * Loads what takes the article out of an HTML page: its main text as Mozilla's Readability finds it, else all text of its
 * body, and the fields `title`, `date`, `site` and `lang` where the page has them.
 * @throws RiwayaError `missing-peer`; the extractor throws `bad-input` for a page without text, of an unknown
 * encoding, or of more than 16 MiB or 100,000 tags
 */
export async function loadExtractor(importPackage?: ImportPackage): Promise<Extractor> {
  const names = ["@mozilla/readability", "linkedom"];
  const [reader, dom] = await importPeers("HTML", names, importPackage);
  const { Readability } = reader as { readonly Readability: Readability };
  const { parseHTML } = dom as { readonly parseHTML: ParseHtml };
  return (page, keep = "all") => {
    checkSize("bytes", page.bytes.length, page.place);
    const html = decodeHtml(page.bytes, page.place, page.charset);
    checkSize("tags", countTags(html), page.place);
    const { text, fields } = extract(html, parseHTML, Readability);
    if (text.trim() === "") {
      throw new RiwayaError(
        "bad-input",
        `${page.place}: HTML without text; pages that scripts fill have none`,
      );
    }
    return { id: page.id, text, ...keepFields(fields, keep), extracted: true };
  };
}

function checkSize(what: keyof typeof largest, count: number, place: string): void {
  if (count <= largest[what]) return;
  throw new RiwayaError(
    "bad-input",
    `${place}: ${count} ${what} are too many for an HTML page (at most ${largest[what]}); take the text out of it`,
  );
}

function countTags(html: string): number {
  let count = 0;
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at + 1)) count += 1;
  return count;
}

interface Extraction {
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
}

function extract(html: string, parseHTML: ParseHtml, Readability: Readability): Extraction {
  const document = parse(html, parseHTML);
  const own = {
    title: document.querySelector("title")?.textContent,
    lang: document.documentElement.getAttribute("lang"),
  };
  const found = isFlat(document.documentElement, deepest) ? findArticle(document, Readability) : undefined;
  if (found !== undefined) return { text: found.text, fields: { ...fieldsOf(own), ...found.fields } };
  // Readability takes apart what it reads.
  return { text: textOfHtml(parse(html, parseHTML).documentElement), fields: fieldsOf(own) };
}

/** Linkedom takes a fragment's first element for the whole document. */
function parse(html: string, parseHTML: ParseHtml): Document {
  const whole = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}

function findArticle(document: Document, Readability: Readability) {
  let article: ReturnType<InstanceType<typeof Readability<Node>>["parse"]>;
  try {
    article = new Readability<Node>(document, { serializer: (node) => node }).parse();
  } catch {
    // Of pages that it cannot take the whole text is as good an answer as of those where it finds no article.
    return undefined;
  }
  if (!article?.content) return undefined;
  const { publishedTime: date, siteName: site, lang } = article;
  const fields = fieldsOf({ title: article.title, date, site, lang });
  const text = textOfHtml(article.content);
  const heading = `${fields.title ?? ""}\n`;
  // Readability leaves out a heading that is the title, but compares Latin letters only.
  const body = text.startsWith(heading) ? text.slice(heading.length) : text;
  return body === "" ? undefined : { text: body, fields };
}

/** Those that are there, blanks run together. */
function fieldsOf(found: Readonly<Record<string, string | null | undefined>>): Record<string, string> {
  const fields = Object.entries(found).map(
    ([name, value]) => [name, value?.trim().split(/\s+/).join(" ")] as const,
  );
  return Object.fromEntries(fields.filter((entry): entry is readonly [string, string] => Boolean(entry[1])));
}
