import type { Article } from "../../article.js";
import { RiwayaError } from "../../errors.js";

/** Which fields of an article go with it to the output. */
export interface Keep {
  readonly fields: readonly string[] | "all";
  /** The text itself. */
  readonly text: boolean;
}

/**
 * The values of `--keep`: names, lists of names, `all`, and `text` for the text itself.
 * @throws RiwayaError `bad-usage` for an empty name
 */
export function parseKeep(values: readonly string[]): Keep {
  const names = values.flatMap((value) => value.split(",")).map((name) => name.trim());
  if (names.includes("")) {
    throw new RiwayaError("bad-usage", `--keep wants names of fields, or all, not "${values.join(" ")}"`);
  }
  const fields = [...new Set(names)].filter((name) => name !== "text" && name !== "all");
  return { fields: names.includes("all") ? "all" : fields, text: names.includes("text") };
}

/** Whether the output has a name for itself, so that no kept field can have it. */
export type IsReserved = (name: string) => boolean;

/** @throws RiwayaError `bad-usage` for a kept field with a reserved name */
export function checkKeep({ fields }: Keep, isReserved: IsReserved): void {
  const taken = fields === "all" ? undefined : fields.find(isReserved);
  if (taken === undefined) return;
  throw new RiwayaError(
    "bad-usage",
    `--keep ${taken}: the output has a "${taken}" of its own; rename the field in the input, or leave it out`,
  );
}

/** Sees articles pass, and tells of the kept fields that none of them had: misspelt, most likely. */
export function watchKept({ fields }: Keep) {
  const absent = new Set(fields === "all" ? [] : fields);
  let any = false;
  return {
    see({ fields = {} }: Article) {
      any = true;
      for (const name of absent) if (Object.hasOwn(fields, name)) absent.delete(name);
    },
    absent: (): readonly string[] => (any ? [...absent] : []),
  };
}

/** What an output can have of the fields of articles. */
export interface FieldLimits {
  readonly isReserved: IsReserved;
  /** The only ones, where they are fixed. */
  readonly columns?: readonly string[];
  /** Whether names that differ in case only are the same to it. @default false */
  readonly caseless?: boolean;
}

/** Fields whose absence is told: rows may have any number of them. */
const mostNotes = 20;

/**
 * Takes from articles the fields that cannot go to the output.
 * @param note told of each such field, once
 */
export function createFieldFilter(
  { isReserved, columns, caseless = false }: FieldLimits,
  note: (message: string) => void,
): (article: Article) => Article {
  const passed = columns && new Set(columns);
  const spellings = new Map<string, string>();
  const spell = (name: string) => {
    const folded = name.toLowerCase();
    if (!spellings.has(folded)) spellings.set(folded, name);
    return spellings.get(folded);
  };
  const reasonAgainst = (name: string): string | undefined => {
    if (isReserved(name)) return "the output has one of its own";
    if (passed?.has(name) === false)
      return `the first article has none, so there is no column; --keep ${name} makes one`;
    const first = caseless ? spell(name) : name;
    return first === name ? undefined : `the output takes it for "${first}"; rename one of them in the input`;
  };
  const left = new Set<string>();
  const leaveOut = (name: string, reason: string) => {
    if (left.has(name) || left.size === mostNotes) return;
    left.add(name);
    note(`field "${name}" is left out: ${reason}`);
  };
  const fits = (name: string) => {
    const reason = reasonAgainst(name);
    if (reason !== undefined) leaveOut(name, reason);
    return reason === undefined;
  };
  return (article) => {
    const names = Object.keys(article.fields ?? {});
    if (names.every(fits)) return article;
    const fields = Object.entries(article.fields ?? {}).filter(([name]) => fits(name));
    return { ...article, fields: Object.fromEntries(fields) };
  };
}
