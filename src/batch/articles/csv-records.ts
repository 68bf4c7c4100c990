import type { Parser } from "csv-parse";
import { RiwayaError } from "../../errors.js";
import type { Chunks } from "./source.js";

/** A record of a CSV file as it stands there. */
export interface CsvRecord {
  /** The line it begins on, from 1. */
  readonly line: number;
  /** Where in the file it begins, in bytes from 0. */
  readonly offset: number;
  /** The record as it stands there, a byte of the file a character (Latin-1). */
  readonly raw: string;
  /** Its fields, likewise; undefined where its quotes do not fit. */
  readonly fields?: readonly string[];
  /** Why there are no fields: text after a closing quote, or a quote that is never closed. */
  readonly fault?: "stray-quote" | "open-quote";
}

/** A record that is longer, in bytes, is taken for one with an open quote. */
const longestRecord = 128 * 1024 * 1024;

const lineFeed = 0x0a;

/**
 * The records of CSV (RFC 4180) as they arrive, empty lines among them; one with faulty quotes comes as such and the next
 * follows. Quotes within a field that does not begin with one are text. Memory holds a record and what one chunk gives.
 * @param base where in the file the chunks begin
 * @throws RiwayaError `bad-input` where a record has no end
 */
export async function* readCsvRecords(
  chunks: Chunks,
  delimiter: string,
  name: string,
  base: number,
): AsyncGenerator<CsvRecord> {
  const lines = createLineCounter();
  const queue: Found[] = [];
  const parser = await createParser(delimiter, queue);
  let written = 0;
  let end = 0;
  const drain = function* (): Generator<CsvRecord> {
    for (const { to, raw, fields } of queue.splice(0)) {
      const place = { line: lines.lineAt(end), offset: base + end };
      end = to;
      if (fields === undefined) yield { ...place, raw, fault: "open-quote" };
      else if (isWellQuoted(raw, delimiter)) yield { ...place, raw, fields };
      else yield { ...place, raw, fault: "stray-quote" };
    }
  };
  try {
    for await (const chunk of chunks) {
      lines.add(chunk);
      await write(parser, chunk);
      written += chunk.length;
      yield* drain();
      if (written - end > longestRecord) {
        const line = lines.lineAt(end);
        throw new RiwayaError(
          "bad-input",
          `${name}:${line}: no end of this row in ${written - end} bytes; a quote that is not closed?`,
        );
      }
    }
    await write(parser, undefined);
    yield* drain();
  } finally {
    parser.destroy();
  }
}

/** A record and the bytes up to its end; without fields the rest of the file, after an open quote. */
interface Found extends Pick<CsvRecord, "raw" | "fields"> {
  readonly to: number;
}

/** Records go into a queue rather than through the stream, where those before an error would be lost. */
async function createParser(delimiter: string, queue: Found[]): Promise<Parser> {
  const { Parser } = await import("csv-parse");
  return new Parser({
    delimiter,
    // A byte a character: csv-parse would decode what is not UTF-8 without a word.
    encoding: "latin1",
    record_delimiter: ["\r\n", "\n"],
    relax_column_count: true,
    // A record with a stray quote would else run on into the next, to be dropped with it.
    relax_quotes: true,
    skip_records_with_error: true,
    raw: true,
    on_record: (found: unknown, { bytes }) => {
      const { record, raw } = found as { readonly record: string[]; readonly raw: string };
      queue.push({ to: bytes, raw, fields: record });
      return null;
    },
    on_skip: (error, raw = "") => {
      queue.push({ to: Number(error?.bytes), raw });
      return undefined;
    },
  });
}

/** Writes a chunk, or the end; the parser has worked on it when this is done. */
function write(parser: Parser, chunk: Uint8Array | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: Error | null) => (error ? reject(error) : resolve());
    if (chunk === undefined) parser.resume().end(done);
    else parser.write(chunk, done);
  });
}

/** Whether each field that begins with a quote ends with one. */
function isWellQuoted(raw: string, delimiter: string): boolean {
  if (!raw.includes('"')) return true;
  for (let at = 0; ; at += 1) {
    if (raw[at] === '"') {
      at = endOfQuotes(raw, at);
      if (at === raw.length || raw[at] === "\r" || raw[at] === "\n") return true;
      if (raw[at] !== delimiter) return false;
    } else {
      at = raw.indexOf(delimiter, at);
      if (at === -1) return true;
    }
  }
}

/** Where what a quote opens is over: after the next quote that is not doubled. */
function endOfQuotes(raw: string, start: number): number {
  for (let at = start + 1; ; at += 2) {
    at = raw.indexOf('"', at);
    if (at === -1) return raw.length;
    if (raw[at + 1] !== '"') return at + 1;
  }
}

/** Counts lines up to offsets that only grow. The parser's own count takes `\r\n` within quotes for two. */
function createLineCounter() {
  let breaks: number[] = [];
  let size = 0;
  let line = 1;
  let passed = 0;
  return {
    add(chunk: Uint8Array) {
      breaks = breaks.slice(passed);
      passed = 0;
      for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, at + 1)) {
        breaks.push(size + at);
      }
      size += chunk.length;
    },
    lineAt(offset: number): number {
      while (passed < breaks.length && breaks[passed] < offset) {
        passed += 1;
        line += 1;
      }
      return line;
    },
  };
}
