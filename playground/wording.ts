/** What the page says, by language of the interface. Of the language's own, never of the texts that are labelled. */
const english = {
  title: "riwaya: narrative frames in Arabic and English news",
  tagline:
    "Reads Arabic and English news and marks, sentence by sentence, which narrative frames are at work and which words say so: how a text presents things, never whether they are true.",
  otherLanguage: "العربية",
  article: "Article",
  placeholder: "Type, paste or drop an article here, Arabic or English or both.",
  try: "Try one:",
  sampleEnglish: "English",
  sampleArabic: "Arabic",
  sampleBoth: "both",
  openFile: "Open a file",
  clear: "Clear",
  privacy: "The text stays in this browser: it is sent nowhere.",
  reading: "Reading",
  frames: "Frames: show or hide",
  labelledText: "Labelled text",
  threshold: "Confidence from",
  ownThreshold: "model’s own",
  thresholdHint: "A sentence is marked where the model is at least so sure of a frame.",
  nothing: "Nothing to read yet.",
  loading: "Loading the model …",
  working: "Reading …",
  sentences: "Sentences",
  framed: "with a frame",
  keys: "Click a sentence to see why. By keyboard: arrow keys move, Enter opens, Escape closes.",
  why: "Why",
  close: "Close",
  labelled: "marked",
  notLabelled: "not marked",
  notRead: "Neither Arabic nor English: such sentences are not labelled.",
  noWords: "No words speak for it.",
  weightDecisive: "decisive",
  weightStrong: "strong",
  weightClear: "clear",
  weightSlight: "slight",
  odds: "odds ×",
  copyLink: "Copy link",
  copyJson: "Copy JSON",
  copyCode: "Copy code",
  linkCopied: "Link copied: the text is in the link itself.",
  longLink: "Link copied. It is long, and some programs cut long links: characters",
  jsonCopied: "JSON copied.",
  codeCopied: "Code copied.",
  copyByHand: "Copy this",
  badLink: "This link is damaged or incomplete: its text cannot be read.",
  badFile: "This file is no UTF-8 text. Text and HTML files can be opened.",
  largeFile: "This file is too large for a page: more than 5 MB.",
  about: "What this is",
  aboutWhat:
    "A frame says which story a sentence tells, never whether it is true or deserved; every side is treated alike. It counts in any voice: the author’s, reported, quoted, and also where the sentence rejects it. The percentage is a calibrated probability that the mark is right.",
  aboutLimits:
    "It reads one sentence at a time, so what only the context tells is missed; it knows the news, not dialects, verse or social media. What it says is a reading to be checked by a person, not a verdict on anyone.",
  cite: "To cite, the model and its hash:",
};

export type Wording = Readonly<Record<keyof typeof english, string>>;

const arabic: Wording = {
  title: "رواية: الأطر السردية في الأخبار العربية والإنجليزية",
  tagline:
    "تقرأ الأخبار العربية والإنجليزية وتبيّن، جملةً جملة، الأطر السردية الحاضرة فيها والكلمات التي دلّت عليها: كيف يعرض النص الأمور، لا مدى صحتها.",
  otherLanguage: "English",
  article: "المقال",
  placeholder: "اكتب مقالًا هنا أو ألصقه أو أفلته، بالعربية أو الإنجليزية أو بهما معًا.",
  try: "جرّب مثالًا:",
  sampleEnglish: "إنجليزي",
  sampleArabic: "عربي",
  sampleBoth: "كلاهما",
  openFile: "فتح ملف",
  clear: "مسح",
  privacy: "يبقى النص في هذا المتصفح ولا يُرسل إلى أي مكان.",
  reading: "القراءة",
  frames: "الأطر: إظهار أو إخفاء",
  labelledText: "النص الموسوم",
  threshold: "الثقة ابتداءً من",
  ownThreshold: "عتبات النموذج",
  thresholdHint: "توسم الجملة حين لا تقلّ ثقة النموذج بالإطار عن هذه العتبة.",
  nothing: "لا نص بعد.",
  loading: "جارٍ تحميل النموذج…",
  working: "جارٍ القراءة…",
  sentences: "الجمل",
  framed: "منها ذات إطار",
  keys: "انقر جملة لترى السبب. بلوحة المفاتيح: الأسهم للتنقل، Enter للفتح، Escape للإغلاق.",
  why: "لماذا؟",
  close: "إغلاق",
  labelled: "موسوم",
  notLabelled: "غير موسوم",
  notRead: "ليست بالعربية ولا بالإنجليزية: لا توسم مثل هذه الجمل.",
  noWords: "لا كلمات تدلّ عليه.",
  weightDecisive: "حاسم",
  weightStrong: "قوي",
  weightClear: "واضح",
  weightSlight: "طفيف",
  odds: "الأرجحية ×",
  copyLink: "نسخ الرابط",
  copyJson: "نسخ JSON",
  copyCode: "نسخ الشيفرة",
  linkCopied: "نُسخ الرابط، والنص محفوظ في الرابط نفسه.",
  longLink: "نُسخ الرابط، وهو طويل وقد تقطعه بعض البرامج. عدد محارفه",
  jsonCopied: "نُسخ JSON.",
  codeCopied: "نُسخت الشيفرة.",
  copyByHand: "انسخ هذا",
  badLink: "هذا الرابط تالف أو ناقص: تتعذر قراءة نصه.",
  badFile: "ليس هذا الملف نصًا بترميز UTF-8. يمكن فتح ملفات النص وHTML.",
  largeFile: "هذا الملف أكبر مما تسعه الصفحة: أكثر من 5 ميغابايت.",
  about: "عن هذه الأداة",
  aboutWhat:
    "يدلّ الإطار على الرواية التي تسردها الجملة، لا على صحتها أو استحقاقها، والأطراف كلها سواء. ويُحتسب أيًّا كان قائله: الكاتب أو من يُنقل عنه أو يُقتبس منه، وحتى حيث ترفضه الجملة. والنسبة احتمال مُعايَر لصحة الوسم.",
  aboutLimits:
    "تُقرأ كل جملة وحدها، فيفوت ما لا يدلّ عليه إلا السياق؛ والنموذج يعرف لغة الأخبار لا اللهجات ولا الشعر ولا وسائل التواصل. وما يقوله قراءة ينبغي أن يراجعها إنسان، لا حكم على أحد.",
  cite: "للاستشهاد، النموذج وبصمته:",
};

export const interfaceLanguages = ["en", "ar"] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

export const wordings: Readonly<Record<InterfaceLanguage, Wording>> = { en: english, ar: arabic };

export const directions: Readonly<Record<InterfaceLanguage, "ltr" | "rtl">> = { en: "ltr", ar: "rtl" };

/** Digits are those of the JSON in both languages. */
const locales: Readonly<Record<InterfaceLanguage, string>> = { en: "en", ar: "ar-u-nu-latn" };

export const formatCount = (count: number, language: InterfaceLanguage): string =>
  count.toLocaleString(locales[language]);

/** A probability as a percentage; rounded down, for nothing is sure. */
export function formatPercent(probability: number, language: InterfaceLanguage): string {
  const least = Math.floor(probability * 1000) / 1000;
  const digits = least < 0.01 || (least > 0.99 && least < 1) ? 1 : 0;
  return least.toLocaleString(locales[language], { style: "percent", maximumFractionDigits: digits });
}

/** What the words of a weight (added to the logit) multiply the odds of the frame by. */
export function formatOdds(weight: number, language: InterfaceLanguage): string {
  const factor = Math.exp(weight);
  if (factor >= 1000) return `${formatCount(1000, language)}+`;
  return factor.toLocaleString(locales[language], { maximumSignificantDigits: 2 });
}
