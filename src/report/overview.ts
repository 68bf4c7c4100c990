import { type Collection, type Entry, groupByPeriod } from "./collection.js";
import { isolate } from "./escape.js";
import type { FrameKey } from "./frame-keys.js";
import { renderFrameName } from "./frame-name.js";
import { fill } from "./messages.js";
import { measureShare } from "./share.js";
import { renderShareCell } from "./share-bar.js";
import { type Column, renderTable } from "./table.js";
import { sumTallies, type Tally } from "./tally.js";
import { drawTimeline } from "./timeline.js";
import type { Writer } from "./writer.js";

/** So many sources have a row of their own, those with most sentences; the others share one. */
const mostSources = 200;

/** A longer table of articles is closed at first: laying it out takes a browser longer than all the rest. */
const mostOpenRows = 100;

/** The overview of a report: shares of sentences by frame, over all and by source, date and article. */
export function renderOverview(collection: Collection, writer: Writer): string {
  const { words, count } = writer;
  const { all, entries } = collection;
  const omitted =
    entries.length === all.articles
      ? ""
      : `<p class="note">${fill(words.omitted, { all: count(all.articles), shown: count(entries.length) })}</p>`;
  return `<section id="overview" aria-labelledby="overview-h"><h2 id="overview-h">${words.overview}</h2>
<p class="note">${words.shares}</p>${omitted}
${renderSources(collection, writer)}
${renderDates(collection, writer)}
${renderArticles(entries, writer)}
</section>`;
}

function shareCells(tally: Tally, writer: Writer): string {
  const cell = (frame: FrameKey) =>
    renderShareCell(measureShare(tally.framed[frame.index] ?? 0, tally.read), frame, writer);
  return writer.frames.list().map(cell).join("");
}

const number = (value: number, { count }: Writer) => `<td data-value="${value}">${count(value)}</td>`;

function frameColumns(writer: Writer): Column[] {
  return writer.frames.list().map((key) => ({
    head: renderFrameName(key),
    sort: "number",
  }));
}

function renderSources({ sources }: Collection, writer: Writer): string {
  const { words } = writer;
  if (sources.size === 0 || (sources.size === 1 && sources.has(undefined))) return "";
  const sorted = [...sources].sort(([, one], [, other]) => other.read - one.read);
  const named = sorted
    .slice(0, mostSources)
    .map(([source, tally]) =>
      renderTallyRow(source === undefined ? words.withoutSource : isolate(source), tally, writer),
    );
  const rest = sorted.slice(mostSources).map(([, tally]) => tally);
  const others = `${words.otherSources} (${writer.count(rest.length)})`;
  const rows = rest.length > 0 ? [...named, renderTallyRow(others, sumTallies(rest), writer)] : named;
  return renderTable("by-source", words.bySource, tallyColumns(words.source, writer), rows);
}

/** The cells of a slice of the articles: its name, then what `tallyColumns` heads. */
function renderTallyRow(name: string, tally: Tally, writer: Writer, order = ""): string {
  const counts = number(tally.articles, writer) + number(tally.read, writer);
  return `<th scope="row"${order}>${name}</th>${counts}${shareCells(tally, writer)}`;
}

function tallyColumns(name: string, writer: Writer): Column[] {
  const { words } = writer;
  return [
    { head: name, sort: "text" },
    { head: words.articles, sort: "number" },
    { head: words.sentences, sort: "number" },
    ...frameColumns(writer),
  ];
}

function renderDates({ dates }: Collection, writer: Writer): string {
  if (dates.size === 0) return "";
  const { words } = writer;
  const periods = groupByPeriod(dates);
  const rows = periods.map(([period, tally]) =>
    renderTallyRow(writer.date(period), tally, writer, ` data-value="${period}"`),
  );
  const table = renderTable("by-date", words.byDate, tallyColumns(words.date, writer), rows);
  const charts = drawTimeline(periods, writer);
  if (charts === "") return table;
  return `<h3>${words.timeline}</h3><div class="charts">${charts}</div><details><summary>${words.asTable}</summary>${table}</details>`;
}

function renderArticles(entries: readonly Entry[], writer: Writer): string {
  const { words } = writer;
  const withSource = entries.some(({ heading }) => heading.source !== undefined);
  const withDate = entries.some(({ heading }) => heading.date !== undefined);
  const rows = entries.map(({ number: place, heading, tally }) => {
    const source = withSource
      ? `<td>${heading.source === undefined ? "" : isolate(heading.source)}</td>`
      : "";
    const { date } = heading;
    const day =
      date === undefined
        ? "<td></td>"
        : `<td data-value="${date}"><time datetime="${date}">${writer.date(date)}</time></td>`;
    const title = `<th scope="row"><a href="#a${place}">${isolate(heading.title)}</a></th>`;
    return `<td data-value="${place}">${place}</td>${title}${source}${withDate ? day : ""}${number(tally.read, writer)}${shareCells(tally, writer)}`;
  });
  const columns: Column[] = [
    { head: "#", sort: "number" },
    { head: words.article, sort: "text" },
    ...(withSource ? [{ head: words.source, sort: "text" as const }] : []),
    ...(withDate ? [{ head: words.date, sort: "text" as const }] : []),
    { head: words.sentences, sort: "number" },
    ...frameColumns(writer),
  ];
  const table = renderTable("by-article", words.byArticle, columns, rows);
  if (rows.length <= mostOpenRows) return table;
  return `<details><summary>${words.byArticle} (${writer.count(rows.length)})</summary>${table}</details>`;
}
