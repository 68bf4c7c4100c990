import { compileCues } from "../../src/cues/compile.js";
import { parseCueRows } from "../../src/cues/source.js";
import type { Seed } from "../../src/training/seeds.js";
import type { TrainInput } from "../../src/training/train.js";
import { taxonomy } from "../model/make-model.js";

const english = `
{"class": "DENY", "inflect": "verb", "words": ["deny"]}
{"frame": "denial", "pattern": "DENY", "weight": 0.9}`;
const arabic = `
{"class": "DENY", "words": ["نفى", "نفت"]}
{"frame": "denial", "pattern": "DENY", "weight": 0.9}`;

const sentences: [language: "ar" | "en", labels: string[], text: string][] = [
  ["en", ["denial"], "Captain Lorn Vadis denied that his men had entered the orchard."],
  ["en", ["denial"], "The harbour office denies every word of the letter from Quell."],
  ["en", ["blame"], "Mayor Edda Brill blamed the ferry company for the broken bridge."],
  ["en", ["blame"], "Farmers along the Ostra blame a careless engineer for last week's flood."],
  [
    "en",
    ["blame", "denial"],
    "Tovin Marsh denied the theft and blamed his cousin in front of the whole court.",
  ],
  ["en", [], "Snow fell on the upper villages, and the school stayed closed."],
  ["en", [], "Two bakeries opened beside the old station in spring."],
  ["en", [], "The orchestra of Quell plays in the town hall on Friday evening."],
  ["ar", ["denial"], "نفى النقيب سامر الوردي أن يكون رجاله قد دخلوا البستان."],
  ["ar", ["denial"], "نفت إدارة الميناء في بلدة السنديان كل ما جاء في الرسالة."],
  ["ar", ["blame"], "حمّل رئيس البلدية هاني القصير شركة العبّارات مسؤولية انهيار الجسر."],
  ["ar", ["blame"], "ألقى المزارعون باللوم على مهندس مهمل بعد فيضان الأسبوع الماضي."],
  ["ar", ["blame", "denial"], "نفى رائد الطويل السرقة وحمّل ابن عمه المسؤولية أمام المحكمة."],
  ["ar", [], "تساقطت الثلوج على القرى العالية وأغلقت المدرسة أبوابها."],
  ["ar", [], "افتتح مخبزان جديدان قرب المحطة القديمة في الربيع."],
  ["ar", [], "تعزف فرقة السنديان الموسيقية في قاعة المدينة مساء الجمعة."],
];

export const seeds: Seed[] = sentences.map(([language, labels, text], row) => ({
  id: `${language}-handful-${String(row + 1).padStart(4, "0")}`,
  text,
  language,
  labels,
}));

/** Sixteen sentences of two frames with a grammar that knows one of them. */
export const handful: TrainInput = {
  seeds,
  taxonomy,
  cues: compileCues({
    ar: [{ file: "ar.jsonl", rows: parseCueRows(arabic, "ar.jsonl") }],
    en: [{ file: "en.jsonl", rows: parseCueRows(english, "en.jsonl") }],
  }),
  name: "handful",
  version: "0.0.1",
};
