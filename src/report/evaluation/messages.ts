import type { Locale } from "../messages.js";

/** The words of an evaluation's page, beside those of all reports. */
export interface EvaluationMessages {
  readonly title: string;
  readonly notice: string;
  readonly intervals: string;
  readonly groups: string;
  readonly scores: string;
  readonly sideBySide: string;
  readonly frame: string;
  readonly precision: string;
  readonly recall: string;
  readonly support: string;
  readonly predicted: string;
  readonly brier: string;
  readonly calibrationError: string;
  readonly micro: string;
  readonly macro: string;
  readonly exactMatch: string;
  readonly keywords: string;
  readonly lessOther: string;
  readonly absent: string;
  readonly curves: string;
  readonly precisionRecall: string;
  readonly precisionRecallNote: string;
  readonly averagePrecision: string;
  readonly reliability: string;
  readonly reliabilityNote: string;
  readonly observed: string;
  readonly confusion: string;
  readonly confusionNote: string;
  readonly annotated: string;
  readonly none: string;
  readonly lines: string;
  readonly slices: string;
  readonly languages: string;
  readonly sources: string;
  readonly strata: string;
  readonly lengths: string;
  readonly slice: string;
  readonly mistakes: string;
  readonly mistakesNote: string;
  readonly falseAlarm: string;
  readonly miss: string;
  readonly borderline: string;
  readonly noMistakes: string;
  readonly shown: string;
}

export const evaluationMessages: Readonly<Record<Locale, EvaluationMessages>> = {
  en: {
    title: "Evaluation",
    notice: "How well frames are found in annotated sentences. A ratio of nothing to nothing counts 0.",
    intervals: "95 % intervals: {samples} bootstrap samples of {units} units, seed {seed}.",
    groups: "Sentences of one group are one unit.",
    scores: "Scores",
    sideBySide: "F1 side by side",
    frame: "Frame",
    precision: "Precision",
    recall: "Recall",
    support: "Annotated",
    predicted: "Predicted",
    brier: "Brier score",
    calibrationError: "Calibration error",
    micro: "All decisions (micro)",
    macro: "Mean of frames (macro)",
    exactMatch: "Sentences wholly right",
    keywords: "Keywords",
    lessOther: "A less B",
    absent: "neither annotated nor predicted",
    curves: "Curves",
    precisionRecall: "Precision and recall",
    precisionRecallNote:
      "What one threshold for all languages would give. The dot is where the model’s own stand; it lies off the line where they differ by language.",
    averagePrecision: "Average precision",
    reliability: "Reliability",
    reliabilityNote:
      "Of the sentences given a confidence, the share that do carry the frame, in up to ten bins of equal mass with 95 % Wilson intervals. On the diagonal, confidence is honest.",
    observed: "Observed share",
    confusion: "Confusion",
    confusionNote:
      "Rows: what was annotated. Columns: what was predicted. A sentence with several frames may count in several cells; a missed frame counts against each that was said instead.",
    annotated: "annotated ↓ predicted →",
    none: "none",
    lines: "A is the coloured line, B the dashed one.",
    slices: "By part",
    languages: "By language",
    sources: "By source",
    strata: "By stratum",
    lengths: "By length in words",
    slice: "Part",
    mistakes: "Worst mistakes",
    mistakesNote: "Those that the model was surest of. Underlined is what made it say the frame.",
    falseAlarm: "False alarm",
    miss: "Miss",
    borderline: "the annotator was in doubt",
    noMistakes: "No mistakes are listed.",
    shown: "Mistakes: {articles}",
  },
  ar: {
    title: "تقييم",
    notice:
      "مدى إصابة النموذج في العثور على الأطر في جمل موسومة يدويًا. تُحسب النسبة صفرًا حين لا يوجد ما يُقاس.",
    intervals:
      "مجالات الثقة \u206695%\u2069 بإعادة المعاينة (bootstrap): العيّنات {samples}، والوحدات {units}، والبذرة {seed}.",
    groups: "جمل المجموعة الواحدة وحدة واحدة.",
    scores: "الدرجات",
    sideBySide: "مقارنة درجات F1",
    frame: "الإطار",
    precision: "الدقة",
    recall: "الاستدعاء",
    support: "الموسوم يدويًا",
    predicted: "المتنبأ به",
    brier: "درجة براير",
    calibrationError: "خطأ المعايرة",
    micro: "كل القرارات (micro)",
    macro: "متوسط الأطر (macro)",
    exactMatch: "جمل أصاب النموذج في كل أطرها",
    keywords: "الكلمات المفتاحية",
    lessOther: "الفرق \u2066A − B\u2069",
    absent: "لم يوسم ولم يُتنبأ به",
    curves: "المنحنيات",
    precisionRecall: "الدقة والاستدعاء",
    precisionRecallNote:
      "ما تعطيه عتبة واحدة لكل اللغات. والنقطة موضع عتبات النموذج نفسه، وتقع خارج الخط حيث تختلف هذه العتبات من لغة إلى أخرى.",
    averagePrecision: "متوسط الدقة",
    reliability: "الموثوقية",
    reliabilityNote:
      "نسبة ما يحمل الإطار فعلًا من الجمل التي نالت درجة ثقة ما، في عشر فئات متساوية العدد على الأكثر، مع مجالات ثقة ويلسون بنسبة \u206695%\u2069. على القطر تكون الثقة صادقة.",
    observed: "النسبة الفعلية",
    confusion: "الخلط بين الأطر",
    confusionNote:
      "الصفوف: ما وُسم يدويًا. الأعمدة: ما تنبأ به النموذج. الجملة ذات الأطر المتعددة قد تُحسب في خانات عدة، والإطار الفائت يُحسب مقابل كل إطار وُضع مكانه.",
    annotated: "الموسوم ↓ المتنبأ به ←",
    none: "لا إطار",
    lines: "A هو الخط الملوّن وB الخط المتقطع.",
    slices: "بحسب الشرائح",
    languages: "بحسب اللغة",
    sources: "بحسب المصدر",
    strata: "بحسب الطبقة",
    lengths: "بحسب الطول بالكلمات",
    slice: "الشريحة",
    mistakes: "أسوأ الأخطاء",
    mistakesNote: "الأخطاء التي كان النموذج فيها أشد يقينًا. والكلمات التي دلّته على الإطار تحتها خط.",
    falseAlarm: "إنذار كاذب",
    miss: "إطار فائت",
    borderline: "كان الواسم في شك",
    noMistakes: "لا أخطاء مدرجة.",
    shown: "الأخطاء: {articles}",
  },
};
