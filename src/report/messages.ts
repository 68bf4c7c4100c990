import type { LabelledLanguage, Language } from "../languages.js";

/** The languages of a report's own words. */
export type Locale = LabelledLanguage;

/** A report's own words. Numbers stand behind a colon or in brackets, so that no language needs its plurals. */
export interface Messages {
  readonly title: string;
  readonly notice: string;
  readonly frames: string;
  readonly overview: string;
  readonly articles: string;
  readonly article: string;
  readonly sentences: string;
  readonly marked: string;
  readonly all: string;
  readonly source: string;
  readonly bySource: string;
  readonly date: string;
  readonly byDate: string;
  readonly byArticle: string;
  readonly withoutSource: string;
  readonly otherSources: string;
  readonly shares: string;
  readonly timeline: string;
  readonly asTable: string;
  readonly filters: string;
  readonly minimum: string;
  readonly search: string;
  readonly searchHint: string;
  readonly reset: string;
  readonly shown: string;
  readonly sortBy: string;
  readonly confidence: string;
  readonly evidence: string;
  readonly contents: string;
  readonly backToTop: string;
  readonly notLabelled: string;
  /** Names of the languages of texts. */
  readonly language: Readonly<Record<Language, string>>;
  /** Stands between the items of a list. */
  readonly comma: string;
  readonly empty: string;
  readonly omitted: string;
  readonly cite: string;
  readonly model: string;
  readonly threshold: string;
  readonly ownThresholds: string;
  readonly unknownModel: string;
}

export const messages: Readonly<Record<Locale, Messages>> = {
  en: {
    title: "Narrative frames",
    notice:
      "A coloured, patterned sentence carries a frame; the label behind it names the frame and the confidence, a calibrated probability; the words that decided are underlined. This marks how a text presents things, never whether they are true, and is a reading to be checked by a person.",
    frames: "Frames",
    overview: "Overview",
    articles: "Articles",
    article: "Article",
    sentences: "Sentences",
    marked: "Marked sentences",
    all: "All",
    source: "Source",
    bySource: "By source",
    date: "Date",
    byDate: "By date",
    byArticle: "By article",
    withoutSource: "(no source)",
    otherSources: "Other sources",
    shares:
      "Share of the sentences read (Arabic and English) that carry the frame. The line on a bar is the 95 % Wilson interval; it takes sentences as independent, so where few articles make a number, it is too narrow.",
    timeline: "Over time",
    asTable: "As a table",
    filters: "Filter",
    minimum: "Least confidence",
    search: "Search",
    searchHint: "words, in any order",
    reset: "Show all",
    shown: "Articles: {articles} · marked sentences: {sentences}",
    sortBy: "Sort by {column}",
    confidence: "Confidence",
    evidence: "Deciding words",
    contents: "Contents",
    backToTop: "To the top",
    notLabelled: "Neither Arabic nor English: not labelled",
    language: { ar: "Arabic", en: "English", other: "Other" },
    comma: ", ",
    empty: "No articles.",
    omitted:
      "All {all} articles are counted by source and date; the table of articles and the texts have the first {shown}, so that the page still opens.",
    cite: "What to cite",
    model: "Model",
    threshold: "Threshold",
    ownThresholds: "the model’s own, for each frame and language",
    unknownModel: "predictions from elsewhere",
  },
  ar: {
    title: "الأطر السردية",
    notice:
      "الجملة الملوّنة المنقوشة تحمل إطارًا، والوسم الذي يليها يسمّي الإطار ويبيّن درجة الثقة، وهي احتمال مُعايَر، والكلمات الحاسمة تحتها خط. هذا وصف لطريقة عرض النص للأمور لا حكم على صحتها، وهو قراءة ينبغي أن يراجعها إنسان.",
    frames: "الأطر",
    overview: "نظرة عامة",
    articles: "المقالات",
    article: "المقال",
    sentences: "الجمل",
    marked: "الجمل الموسومة",
    all: "الكل",
    source: "المصدر",
    bySource: "بحسب المصدر",
    date: "التاريخ",
    byDate: "بحسب التاريخ",
    byArticle: "بحسب المقال",
    withoutSource: "(بلا مصدر)",
    otherSources: "مصادر أخرى",
    shares:
      "نسبة الجمل الحاملة للإطار من الجمل المقروءة (العربية والإنجليزية). الخط على الشريط هو مجال ثقة ويلسون بنسبة \u206695%\u2069، وهو يعدّ الجمل مستقلة، فيضيق أكثر مما ينبغي حين تقلّ المقالات.",
    timeline: "عبر الزمن",
    asTable: "في جدول",
    filters: "تصفية",
    minimum: "الحد الأدنى للثقة",
    search: "بحث",
    searchHint: "كلمات بأي ترتيب",
    reset: "إظهار الكل",
    shown: "المقالات: {articles} · الجمل الموسومة: {sentences}",
    sortBy: "ترتيب بحسب {column}",
    confidence: "الثقة",
    evidence: "الكلمات الحاسمة",
    contents: "المحتويات",
    backToTop: "إلى الأعلى",
    notLabelled: "ليست عربية ولا إنجليزية: لم توسم",
    language: { ar: "العربية", en: "الإنجليزية", other: "لغة أخرى" },
    comma: "، ",
    empty: "لا مقالات.",
    omitted:
      "المقالات كلها ({all}) محسوبة بحسب المصدر والتاريخ، أما جدول المقالات والنصوص فتضم أول {shown} منها كي تبقى الصفحة قابلة للفتح.",
    cite: "للاستشهاد",
    model: "النموذج",
    threshold: "العتبة",
    ownThresholds: "عتبات النموذج نفسه لكل إطار ولغة",
    unknownModel: "تنبؤات من مصدر آخر",
  },
};

/** A message with its `{places}` filled in. */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}
