import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { parseJsonl } from "../../src/jsonl.js";
import type { Language } from "../../src/languages.js";
import { detectLanguage } from "../../src/text/language.js";
import { splitSentences } from "../../src/text/sentences.js";

const sentenceSchema = z.object({
  start: z.number(),
  end: z.number(),
  lang: z.string(),
  accept: z.array(z.string()).optional(),
});
const rowSchema = z.object({
  id: z.string(),
  text: z.string(),
  why: z.string(),
  sentences: z.array(sentenceSchema),
});
const file = new URL("../fixtures/text/languages.jsonl", import.meta.url);
const rows = parseJsonl(readFileSync(file, "utf8"), rowSchema, "languages.jsonl").map((row) => row.value);

describe("languages.jsonl", () => {
  it.each(rows)("$id $why", ({ text, sentences }) => {
    expect(splitSentences(text)).toEqual(sentences.map(({ start, end }) => ({ start, end })));
    for (const { start, end, lang, accept } of sentences) {
      const accepted = (accept ?? [lang]).map((language) => (language === "und" ? "other" : language));
      expect(accepted).toContain(detectLanguage(text.slice(start, end)));
    }
  });
});

const sentences: Record<string, readonly (readonly [language: Language, text: string])[]> = {
  "mixed scripts": [
    ["en", "Source: Al Wasat"],
    ["en", "See القرار 1970 for details."],
    ["en", "Haftar Forces Attack Zawiya (الزاوية)"],
    ["ar", "حفتر (Haftar) نفى أي صلة بتنظيم داعش (Daesh)."],
    ["ar", "د. John وصل إلى طرابلس يوم الاثنين."],
    ["ar", "عاجل | Breaking: انفجار يهز وسط طرابلس"],
    ["ar", "أصدرت Human Rights Watch و Amnesty International تقريرا."],
    ["ar", 'قال لقناة CNN: "We are ready" ثم انصرف من المؤتمر.'],
    ["en", "He told reporters: “نحن جاهزون” and left the hall."],
    ["other", "روزنامه The Guardian گزارش داد که حفتر به رم رفته است."],
    ["other", "Газета The Guardian сообщила об этом."],
  ],
  "no language": [
    ["other", ""],
    ["other", "12/05/2019 - 21:23"],
    ["other", "45% (2017)"],
    ["other", "10 km"],
    ["other", "😀 …"],
    ["other", "info@lana.example.ly @lana"],
  ],
  "other scripts": [
    ["other", "Речник"],
    ["other", "דובר הממשלה הכחיש את הידיעה."],
    ["other", "የመንግስት ቃል አቀባይ ዘገባውን አስተባብለዋል።"],
    ["other", "政府发言人否认了这一报道。"],
    ["other", "Ο εκπρόσωπος διέψευσε την είδηση."],
    ["other", "सरकार ने इस खबर का खंडन किया।"],
  ],
  "Arabic script": [
    ["ar", "لا."],
    ["ar", "نعم!"],
    ["ar", "#ليبيا #طرابلس"],
    ["ar", "١٢ قتيلا"],
    ["ar", "المصدر: وكالات"],
    ["ar", "اعلنت القوات سیطرتها علی المدینة فی الجنوب."],
    ["ar", "زار الوفد پاريس و ڤيينا أمس."],
    ["ar", "چان يگول ما يدري بيها."],
    ["ar", "شنو هاد الشي؟"],
    ["ar", "هَذَا بَيَانٌ لِلنَّاسِ"],
    ["other", "سخنگوي دولت اين گزارش را رد كرد."],
    ["other", "حکومت نے اس خبر کی تردید کر دی ہے۔"],
    ["other", "وتەبێژی حکومەت ئەم هەواڵەی ڕەتکردەوە."],
    ["other", "د حکومت ویاند دا خبر رد کړ."],
    ["other", "نیروهای دولتی شهر را پس گرفتند"],
    ["other", "ھۆكۈمەت باياناتچىسى بۇ خەۋەرنى رەت قىلدى."],
  ],
  English: [
    ["en", "No."],
    ["en", "Wow!"],
    ["en", "Hmm."],
    ["en", "AFP"],
    ["en", "$5 million"],
    ["en", "Khalifa Haftar"],
    ["en", "Haftar, Sarraj, Salame"],
    ["en", "#Libya #Tripoli #Haftar"],
    ["en", "HAFTAR FORCES SEIZE SIRTE AIRPORT"],
    ["en", "Rio de Janeiro police kill six"],
    ["en", "Ursula von der Leyen visits Tripoli"],
    ["en", "Erdoğan meets Sarraj in İstanbul"],
    ["en", "Turkey's Erdoğan and Serraj sign maritime deal"],
    ["en", "La Paz protest turns violent"],
    ["en", "The newspaper Le Monde reported that La République en marche lost."],
    ["en", "He told Der Spiegel the attack was “ein Fehler und nicht zu entschuldigen”."],
    ["en", "Militants down drone near Ghat"],
    ["en", "Read more at www.example.org/news"],
    ["en", "May 11, 2019 at 1:12 pm"],
  ],
  "Latin script": [
    ["other", "Hükümet sözcüsü bu iddiaları yalanladı."],
    ["other", "Libya ordusu kentin kontrolünü ele geçirdi."],
    ["other", "El portavoz del gobierno desmintió la noticia."],
    ["other", "Los rebeldes toman la ciudad."],
    ["other", "Der Sprecher dementierte den Bericht."],
    ["other", "Libyen: Neue Kämpfe um Tripolis"],
    ["other", "O porta-voz do governo negou a notícia."],
    ["other", "Il portavoce ha smentito la notizia."],
    ["other", "Libia, nuovi scontri a Tripoli"],
    ["other", "L'armée libyenne a repris la ville."],
    ["other", "Merci beaucoup!"],
    ["other", "De woordvoerder ontkende het bericht."],
    ["other", "Juru bicara pemerintah membantah laporan itu."],
    ["other", "Jurucakap kerajaan menafikan laporan itu."],
    ["other", "Msemaji wa serikali alikanusha taarifa hiyo."],
    ["other", "Afhayeenka dowladda ayaa beeniyay warka."],
    ["other", "Kakakin gwamnati ya musanta rahoton."],
    ["other", "Rzecznik rządu zaprzeczył tym doniesieniom."],
    ["other", "Talsmannen förnekade uppgifterna."],
    ["other", "Hallitus kiisti tiedon."],
    ["other", "Kormány szóvivője cáfolta a hírt."],
    ["other", "Purtătorul de cuvânt a dezmințit știrea."],
    ["other", "Glasnogovornik vlade demantirao je vijest."],
    ["other", "Zëdhënësi i qeverisë e mohoi lajmin."],
    ["other", "Berdevkê hikûmetê ev nûçe red kir."],
    ["other", "Người phát ngôn của chính phủ đã phủ nhận tin này."],
    ["other", "el gesh nafa el khabar da emba7 bel leil"],
    ["other", "ana mish 3aref 7aga"],
    ["other", "LE GOUVERNEMENT LIBYEN DÉMENT"],
  ],
};

describe.each(Object.entries(sentences))("%s", (_, list) => {
  it.each(list)("%s: %s", (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });
});

describe("words that every object has", () => {
  it.each(["constructor", "__proto__", "toString", "valueOf"])("%s", (word) => {
    expect(detectLanguage(`The ${word} failed on Monday.`)).toBe("en");
    expect(detectLanguage(`قال ${word} إن القوات انسحبت.`)).toBe("ar");
    expect(detectLanguage(word)).toBe("en");
  });
});

describe("properties", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc
      .array(fc.constantFrom(..."aéıŞ5ابپےЖ中 .@:/()«»\"'\u064b\u202b\n".split("")), { maxLength: 40 })
      .map((list) => list.join("")),
  );

  it("gives one of the three, and the same again whatever was read in between", () => {
    fc.assert(
      fc.property(texts, texts, (text, between) => {
        const language = detectLanguage(text);
        expect(["ar", "en", "other"]).toContain(language);
        detectLanguage(between);
        expect(detectLanguage(text)).toBe(language);
      }),
      { numRuns: 2000 },
    );
  });

  it("takes no notice of white space around the sentence, or of numbers after it", () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(sentences).flat()), ([language, text]) => {
        expect(detectLanguage(`\n ${text} 42 (7)\t`)).toBe(language);
      }),
    );
  });
});
