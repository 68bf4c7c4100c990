import type { Language } from "../languages.js";

/** What tells a browser how to set a text of a language; what riwaya cannot tell is left to the letters. */
export const languageSettings = {
  ar: { lang: "ar", dir: "rtl" },
  en: { lang: "en", dir: "ltr" },
  other: { lang: "", dir: "auto" },
} as const satisfies Readonly<Record<Language, object>>;

/** The same as HTML attributes. */
export function languageAttributes(language: Language): string {
  const { lang, dir } = languageSettings[language];
  return `lang="${lang}" dir="${dir}"`;
}
