import { type ParseArgsConfig, parseArgs } from "node:util";
import { RiwayaError } from "../errors.js";
import { suggest } from "./suggest.js";

type Options = NonNullable<ParseArgsConfig["options"]>;

interface Config<T extends Options> {
  readonly args: string[];
  readonly options: T;
  readonly allowPositionals: true;
  readonly strict: true;
}

/**
 * Flags and positional arguments of a command, strictly.
 * @throws RiwayaError `bad-usage` for an unknown flag, or a flag with a missing or needless value
 */
export function parseArguments<const T extends Options>(
  args: readonly string[],
  options: T,
): ReturnType<typeof parseArgs<Config<T>>> {
  try {
    return parseArgs<Config<T>>({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    // The first sentence says what is wrong; the rest explains parseArgs.
    const [reason] = cause.message.split(/\.? To specify|\n/);
    throw new RiwayaError("bad-usage", reason.replace(/\.$/, "") + suggestFlag(reason, options), { cause });
  }
}

function suggestFlag(reason: string, options: Options): string {
  const [, name] = /^Unknown option '--([^']*)'/.exec(reason) ?? [];
  const meant = name === undefined ? undefined : suggest(name, Object.keys(options));
  return meant === undefined ? "" : `; did you mean --${meant}?`;
}

/**
 * The value of a flag as a number.
 * @param flag as the user typed it, for the message
 * @throws RiwayaError `bad-usage` unless it is a plain decimal number from `min` to `max`
 */
export function parseNumber(value: string, flag: string, min: number, max: number): number {
  const number = /^(?:\d+(?:\.\d*)?|\.\d+)$/.test(value) ? Number(value) : Number.NaN;
  if (number >= min && number <= max) return number;
  const range = max === Number.POSITIVE_INFINITY ? `of ${min} or more` : `from ${min} to ${max}`;
  throw new RiwayaError("bad-usage", `${flag} wants a number ${range}, not "${value}"`);
}

/**
 * The value of a flag as a whole number.
 * @throws RiwayaError `bad-usage` unless it is one of `min` or more
 */
export function parseWhole(value: string, flag: string, min: number): number {
  const number = parseNumber(value, flag, min, Number.POSITIVE_INFINITY);
  if (Number.isSafeInteger(number)) return number;
  throw new RiwayaError("bad-usage", `${flag} wants a whole number, not "${value}"`);
}

/**
 * The value of a flag that takes one of a few words.
 * @throws RiwayaError `bad-usage` that lists them
 */
export function parseChoice<const T extends string>(value: string, flag: string, choices: readonly T[]): T {
  const choice = choices.find((candidate) => candidate === value);
  if (choice !== undefined) return choice;
  throw new RiwayaError("bad-usage", `${flag} wants ${choices.join(" or ")}, not "${value}"`);
}
