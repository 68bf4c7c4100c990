import { RiwayaError } from "../errors.js";
import {
  type AnnotatedDocument,
  createDocument,
  type ParsedDocuments,
  type ParseOptions,
} from "./document.js";
import { settleOverlaps } from "./overlaps.js";
import { createWarnings, type Warnings } from "./warnings.js";

/** Gathers the documents of a run over one or more files. */
export interface Collection {
  readonly warnings: Warnings;
  /** @throws RiwayaError `bad-input` for an id that is taken, and for overlapping spans that are refused */
  add(document: AnnotatedDocument & { readonly place: string }): void;
  finish(): ParsedDocuments;
}

export function createCollection(options: ParseOptions): Collection {
  const warnings = createWarnings();
  const documents: AnnotatedDocument[] = [];
  const places = new Map<string, string>();
  return {
    warnings,
    add(document) {
      const { id, place } = document;
      const earlier = places.get(String(id));
      if (earlier !== undefined) {
        throw new RiwayaError(
          "bad-input",
          `${place}: id "${id}" is already at ${earlier}; give every document an id of its own, or convert the files one by one`,
        );
      }
      places.set(String(id), place);
      documents.push(settleOverlaps(createDocument(document), options));
    },
    finish: () => ({ documents, warnings: warnings.list() }),
  };
}
