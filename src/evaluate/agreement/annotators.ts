import { RiwayaError } from "../../errors.js";
import type { Language } from "../../languages.js";
import { detectLanguage } from "../../text/language.js";
import { describePlace, type Fixture } from "../fixtures.js";

/** An annotator and the sentences as this annotator labelled them. */
export interface Annotator {
  readonly name: string;
  readonly rows: readonly Fixture[];
}

/** A sentence with what every annotator said of it. */
export interface AnnotatedSentence {
  readonly id: string | undefined;
  readonly text: string;
  readonly language: Language;
  readonly group: string | undefined;
  /** By annotator, in their order; undefined for one who did not read it. */
  readonly labels: readonly (readonly string[] | undefined)[];
}

/** A sentence while its annotators are gathered; `place` is where it was first read. */
interface Gathered {
  readonly row: Fixture;
  readonly place: string;
  readonly labels: (readonly string[] | undefined)[];
}

/**
 * Puts together what annotators said of the same sentences: by `id` where every row has one, else by text (a text that stands
 * twice, by its turn).
 * @throws RiwayaError `bad-usage` for fewer than two annotators; `bad-input` for an id that is annotated twice by one of them or
 *   has another text, and where no two have read the same sentence
 */
export function alignAnnotators(annotators: readonly Annotator[]): AnnotatedSentence[] {
  if (annotators.length < 2)
    throw new RiwayaError("bad-usage", "agreement needs two annotators or more, a file each");
  const byId = annotators.every(({ rows }) => rows.every(({ id }) => id !== undefined));
  const gathered = new Map<string, Gathered>();
  for (const [annotator, { name, rows }] of annotators.entries()) {
    const turns = new Map<string, number>();
    for (const [index, row] of rows.entries()) {
      const place = describePlace(row, index);
      const key = byId ? (row.id as string) : takeTurn(turns, row.text);
      const known = gathered.get(key);
      if (known === undefined) {
        const labels = annotators.map((_, other) => (other === annotator ? row.labels : undefined));
        gathered.set(key, { row, place, labels });
        continue;
      }
      if (known.labels[annotator] !== undefined) {
        throw new RiwayaError(
          "bad-input",
          `${place}: "${name}" annotated id "${key}" twice; drop one of the rows`,
        );
      }
      checkText(known, row, place);
      known.labels[annotator] = row.labels;
    }
  }
  const sentences = [...gathered.values()];
  if (sentences.some(({ labels }) => labels.filter((votes) => votes !== undefined).length > 1))
    return sentences.map(describe);
  throw new RiwayaError(
    "bad-input",
    `${annotators.map(({ name }) => name).join(", ")}: no two annotators have read the same sentence (rows are put together by ${byId ? "id" : "text, since not every row has an id"})`,
  );
}

/** A key for a text that may stand more than once. */
function takeTurn(turns: Map<string, number>, text: string): string {
  const turn = (turns.get(text) ?? 0) + 1;
  turns.set(text, turn);
  return `${turn}:${text}`;
}

function checkText(known: Gathered, row: Fixture, place: string): void {
  if (known.row.text === row.text) return;
  throw new RiwayaError(
    "bad-input",
    `${place}: id "${row.id}" has another text than at ${known.place}: ${describeDifference(row.text, known.row.text)}; annotators must have read the same text, and another text wants another id`,
  );
}

/** Two texts from a little before where they part, cut to what a line holds. */
function describeDifference(one: string, other: string): string {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const from = Math.max(0, same - 20);
  const excerpt = (text: string) =>
    JSON.stringify(
      (from > 0 ? "…" : "") + text.slice(from, from + 60) + (text.length > from + 60 ? "…" : ""),
    );
  return `${excerpt(one)} against ${excerpt(other)}`;
}

function describe({ row, labels }: Gathered): AnnotatedSentence {
  const { id, text, group, language = detectLanguage(text) } = row;
  return { id, text, language, group, labels };
}
