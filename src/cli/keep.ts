import type { Article } from "../article.js";
import { RiwayaError } from "../errors.js";

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

/** Fields whose absence is told: rows may have any number of them. */
const mostNotes = 20;

/**
 * Takes from articles the fields that cannot go to the output.
 * @param columns the only ones that can, where that is fixed
 * @param note told of each such field, once
 */
export function createFieldFilter(
  isReserved: IsReserved,
  columns: readonly string[] | undefined,
  note: (message: string) => void,
): (article: Article) => Article {
  const passed = columns && new Set(columns);
  const left = new Set<string>();
  const leaveOut = (name: string) => {
    if (left.has(name) || left.size === mostNotes) return;
    left.add(name);
    note(
      isReserved(name)
        ? `field "${name}" is left out: the output has one of its own`
        : `field "${name}" is left out: the first article has none, so there is no column; --keep ${name} makes one`,
    );
  };
  const fits = (name: string) => !isReserved(name) && passed?.has(name) !== false;
  return (article) => {
    const names = Object.keys(article.fields ?? {});
    if (names.every(fits)) return article;
    for (const name of names) if (!fits(name)) leaveOut(name);
    const fields = Object.entries(article.fields ?? {}).filter(([name]) => fits(name));
    return { ...article, fields: Object.fromEntries(fields) };
  };
}
