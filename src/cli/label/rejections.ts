import type { Rejection } from "../../batch/rejection.js";
import { count } from "../legible.js";
import type { LabelOptions } from "./options.js";
import type { Voice } from "./voice.js";

/** Rejections that are told one by one where nothing else holds them. */
const told = 20;

/** Tells the user of rejected inputs. */
export interface RejectionReport {
  /** @throws the error of the rejection with `--strict` */
  add(rejection: Rejection): void;
  /** Tells how many more there were. */
  end(): void;
}

export function createRejectionReport(
  { errors, errorRows, strict }: Pick<LabelOptions, "errors" | "errorRows" | "strict">,
  voice: Pick<Voice, "warn">,
): RejectionReport {
  let number = 0;
  const heldElsewhere = errors !== undefined || errorRows;
  return {
    add({ error }) {
      if (strict) throw error;
      number += 1;
      if (!heldElsewhere && number <= told) voice.warn(error.message);
    },
    end() {
      if (heldElsewhere || number <= told) return;
      voice.warn(`${count(number - told, "input")} more rejected; --errors FILE keeps them all`);
    },
  };
}

/** A rejection as a line of the file that `--errors` names. */
export function formatRejection({ id, place, error, input }: Rejection): string {
  return `${JSON.stringify({ place, id, reason: error.message, input })}\n`;
}

/** A rejection as the row of the output that `--error-rows` puts in the place of its input. */
export function formatErrorRow({ id, place, error }: Rejection): string {
  return `${JSON.stringify({ id: id ?? place, error: error.message })}\n`;
}
