import type { FrameKeys } from "./frame-keys.js";
import { type Locale, type Messages, messages } from "./messages.js";

/** What every part of a report needs: its words, its numbers and its frames. */
export interface Writer {
  readonly locale: Locale;
  readonly words: Messages;
  readonly frames: FrameKeys;
  /** A whole number. */
  count(value: number): string;
  /** A probability or share as a percentage, without decimals: what is nearly none or all is `<1` or `>99`; HTML. */
  percent(value: number): string;
  /** A day (`2024-03-05`), month (`2024-03`) or year. */
  date(period: string): string;
}

/** Digits as most Arabic news sites write them; dates with the months' local names. */
const numberLocales: Readonly<Record<Locale, string>> = { ar: "ar-u-nu-latn", en: "en-GB" };

const dateParts: readonly Intl.DateTimeFormatOptions[] = [
  { year: "numeric" },
  { year: "numeric", month: "short" },
  { year: "numeric", month: "short", day: "numeric" },
];

export function createWriter(locale: Locale, frames: FrameKeys): Writer {
  const tag = numberLocales[locale];
  const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const dates = dateParts.map((parts) => new Intl.DateTimeFormat(tag, { ...parts, timeZone: "UTC" }));
  return {
    locale,
    words: messages[locale],
    frames,
    count: (value) => whole.format(value),
    percent(value) {
      if (value > 0 && value < 0.01) return "&lt;1";
      return value > 0.99 && value < 1 ? "&gt;99" : whole.format(value * 100);
    },
    date: (period) => dates[period.split("-").length - 1].format(new Date(period)),
  };
}
