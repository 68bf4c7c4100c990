/** The languages that riwaya labels; any other text comes back as `other`, without labels. */
export const labelledLanguages = ["ar", "en"] as const;
export type LabelledLanguage = (typeof labelledLanguages)[number];
export type Language = LabelledLanguage | "other";
