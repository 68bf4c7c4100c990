import type { LabelledRow } from "../article.js";

/** What a report shows of an article beside its text. */
export interface Heading {
  readonly title: string;
  readonly source?: string;
  /** A day, `2024-03-05`; where the article knows no better, a month or year. */
  readonly date?: string;
  /** Where the article stands; http(s) only. */
  readonly url?: string;
}

const fieldNames = {
  title: ["title", "headline"],
  source: ["source", "outlet", "publisher"],
  date: ["date", "published"],
  url: ["url", "link"],
} as const;

/** A row's fields: its own where `fields` is absent, as in JSON Lines that were read back. */
function readField(row: LabelledRow, names: readonly string[]): unknown {
  const fields = (row.fields ?? row) as Readonly<Record<string, unknown>>;
  const name = names.find((candidate) => Object.hasOwn(fields, candidate) && isGiven(fields[candidate]));
  return name === undefined ? undefined : fields[name];
}

const isGiven = (value: unknown) =>
  typeof value === "number" || value instanceof Date || (typeof value === "string" && value.trim() !== "");

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthName = `(?<month>${months.join("|")})[a-z]*\\.?`;
/** ISO 8601, `6 March 2024` (as in RFC 2822) and `March 6, 2024`: `Date.parse` finds dates where there are none. */
const datePatterns = [
  /^\s*(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?(?![\d-])/,
  new RegExp(`(?<!\\w)(?<day>\\d{1,2}) ${monthName} (?<year>\\d{4})(?!\\w)`, "i"),
  new RegExp(`(?<!\\w)${monthName} (?<day>\\d{1,2}),? (?<year>\\d{4})(?!\\w)`, "i"),
];

/** Numbers below are seconds since 1970, others milliseconds: the seconds of the year 5138, the milliseconds of 1973. */
const firstMilliseconds = 1e11;

/** The day, month or year that a field names, as written there; of a `Date` or a number since 1970, in UTC. */
export function readDate(value: unknown): string | undefined {
  if (typeof value === "string") return readWrittenDate(value);
  if (value instanceof Date) return dayOf(value.getTime());
  return typeof value === "number" && value > 0
    ? dayOf(value < firstMilliseconds ? value * 1000 : value)
    : undefined;
}

function readWrittenDate(text: string): string | undefined {
  const match = datePatterns.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  if (!match?.groups) return undefined;
  const { year, month, day } = match.groups;
  const number = months.indexOf(month?.toLowerCase()) + 1;
  const parts = [year, number > 0 ? String(number) : month, day];
  const period = parts.flatMap((part) => part?.padStart(2, "0") ?? []).join("-");
  const time = Date.parse(period);
  // A day that the month does not have (31 June) is moved on by some engines and refused by others.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(period) ? period : undefined;
}

function dayOf(time: number): string | undefined {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  return year >= 1000 && year <= 9999 ? date.toISOString().slice(0, 10) : undefined;
}

function readUrl(value: unknown): string | undefined {
  return typeof value === "string" && /^https?:\/\/\S+$/i.test(value) ? value : undefined;
}

/** Reads title, source, date and address from the fields that hold them by custom; the id stands for a title. */
export function readHeading(row: LabelledRow): Heading {
  const source = readField(row, fieldNames.source);
  const title = readField(row, fieldNames.title);
  return {
    title: String(title ?? row.id).trim(),
    source: source === undefined ? undefined : String(source).trim(),
    date: readDate(readField(row, fieldNames.date)),
    url: readUrl(readField(row, fieldNames.url)),
  };
}
