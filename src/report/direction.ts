import type { Language } from "../languages.js";

/** Attributes that tell a browser how to set a text of a language; what riwaya cannot tell is left to the letters. */
export const languageAttributes: Readonly<Record<Language, string>> = {
  ar: 'lang="ar" dir="rtl"',
  en: 'lang="en" dir="ltr"',
  other: 'lang="" dir="auto"',
};
