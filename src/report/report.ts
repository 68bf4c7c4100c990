import type { LabelledRow } from "../article.js";
import type { Taxonomy } from "../frames.js";
import { renderArticle } from "./article.js";
import { renderCitation, type Thresholds } from "./citation.js";
import { collect, createCollection, type Entry } from "./collection.js";
import { markUp } from "./escape.js";
import { renderFilters } from "./filters.js";
import { createFrameKeys } from "./frame-keys.js";
import { renderLegend } from "./legend.js";
import { type Locale, messages } from "./messages.js";
import { renderOverview } from "./overview.js";
import { renderPage } from "./page.js";
import { readHeading } from "./published.js";
import { tallyArticle } from "./tally.js";
import { createWriter, type Writer } from "./writer.js";

export interface ReportOptions {
  /** The page's title. @default "Narrative frames", in the locale's language */
  readonly title?: string;
  /** The language of the page's own words; Arabic is set from right to left. @default "en" */
  readonly locale?: Locale;
  /** Names and definitions of the frames. @default the ids that the labels have, in the order they come */
  readonly taxonomy?: Taxonomy;
  /** What the labels were given by, for the footer. @default the model's own thresholds, not spelt out */
  readonly thresholds?: Thresholds;
  /** So many articles at most are shown with their text; more are counted all the same. @default 5000 */
  readonly articles?: number;
}

/** Builds a report article by article, for streams. */
export interface ReportFormatter {
  /** Takes an article in. Nothing is written yet: the overview, which comes first, needs all of them. */
  row(row: LabelledRow): string[];
  /** The whole page. */
  end(): string;
}

/**
 * UTF-16 units of article texts that a page holds at most, whatever their number: some 10,000 articles of twenty sentences.
 * A string of JavaScript ends at 2 ** 29, and browsers give up earlier.
 */
const longestTexts = 2 ** 27;

/**
 * Starts a report. It keeps the HTML of the articles that are shown until the end (some 9 kB for twenty sentences; never more
 * than 2 ** 27 UTF-16 units), and of all others only counts by source and date, so any number of articles goes through.
 */
export function createReportFormatter(options: ReportOptions = {}): ReportFormatter {
  const { locale = "en", articles: mostArticles = 5000 } = options;
  const writer = createWriter(locale, createFrameKeys(options.taxonomy, locale));
  const collection = createCollection();
  const models = new Map<string, LabelledRow["model"]>();
  const articles: string[] = [];
  let length = 0;
  return {
    row(row) {
      for (const { confidences } of row.sentences)
        for (const frame of Object.keys(confidences)) writer.frames.of(frame);
      const heading = readHeading(row);
      const tally = tallyArticle(row.sentences, (frame) => writer.frames.of(frame).index);
      collect(collection, heading, tally);
      models.set(row.model.hash, row.model);
      // Once one is left out all later ones are, so that those shown are the first ones.
      const full = articles.length < collection.all.articles - 1;
      if (full || articles.length >= mostArticles || length >= longestTexts) return [];
      const number = articles.length + 1;
      const html = renderArticle(row, heading, number, writer);
      articles.push(html);
      length += html.length;
      collection.entries.push({ number, heading, tally });
      return [];
    },
    end() {
      const title = options.title ?? messages[locale].title;
      const body = function* (): Generator<string> {
        yield renderHead(title, writer);
        yield `<main>${renderLegend(collection.all, writer)}`;
        yield renderOverview(collection, writer);
        yield renderArticlesHead(collection.entries, writer);
        yield* articles;
        yield "</section></main>";
        yield renderCitation(models.values(), options.thresholds, writer);
      };
      return renderPage({ title, locale, body: body() });
    },
  };
}

function renderHead(title: string, { words }: Writer): string {
  const links = [
    ["frames", words.frames],
    ["overview", words.overview],
    ["articles", words.articles],
  ].map(([id, name]) => `<a href="#${id}">${name}</a>`);
  return `<header id="top"><h1>${markUp(title)}</h1><nav aria-label="${words.contents}">${links.join("\n")}</nav></header>
`;
}

function renderArticlesHead(entries: readonly Entry[], writer: Writer): string {
  const { words } = writer;
  const marked = entries.reduce((sum, { tally }) => sum + tally.marked, 0);
  const content =
    entries.length === 0
      ? `<p>${words.empty}</p>`
      : renderFilters(words.shown, entries.length, marked, writer);
  return `<section id="articles" aria-labelledby="articles-h"><h2 id="articles-h">${words.articles}</h2>${content}
`;
}

/**
 * Labelled articles as one self-contained page, for reading and printing: every article with its sentences marked by frame,
 * and an overview of the shares of frames by source, date and article, with intervals. It needs neither network nor script;
 * with its script it filters and sorts. Nothing an article holds can act in the page: all of it is text.
 * Source, date, title and address come from the fields `source` (`outlet`, `publisher`), `date` (`published`), `title`
 * (`headline`) and `url` (`link`).
 */
export function renderReport(rows: Iterable<LabelledRow>, options: ReportOptions = {}): string {
  const formatter = createReportFormatter(options);
  for (const row of rows) formatter.row(row);
  return formatter.end();
}
