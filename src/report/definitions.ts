import type { Locale } from "./messages.js";

/** What a frame means, in the language that it is said in. */
export interface Definition {
  readonly text: string;
  readonly language: Locale;
}

/** The bundled frames' definitions in Arabic, by the English ones: a frame of the same id may mean something else elsewhere. */
const arabic: Readonly<Record<string, string>> = {
  "The sentence conveys that someone rejects an allegation, a responsibility, an involvement, a link or a report as untrue.":
    "تفيد الجملة بأن أحدًا ينفي اتهامًا أو مسؤولية أو ضلوعًا أو صلة أو خبرًا، ويعدّه غير صحيح.",
  "The sentence presents a party to a conflict or a political struggle as backed, armed, funded, trained, directed, advised, fought for or promoted by an outside power: a foreign state, its forces or agencies, or foreign fighters or mercenaries.":
    "تقدّم الجملة طرفًا في نزاع أو صراع سياسي على أن قوة خارجية تدعمه أو تسلّحه أو تموّله أو تدرّبه أو توجّهه أو تقدّم له المشورة أو تقاتل في صفه أو تروّج له: دولة أجنبية أو قواتها أو أجهزتها، أو مقاتلون أجانب أو مرتزقة.",
  "The sentence casts a person, group, side, community or state as terrorist or extremist, or ties it to a terrorist organisation.":
    "تصف الجملة شخصًا أو جماعة أو طرفًا أو طائفة أو دولة بالإرهاب أو التطرف، أو تربط أيًّا منها بتنظيم إرهابي.",
};

/** A taxonomy defines its frames in English; the bundled frames speak Arabic too. */
export function translateDefinition(english: string, locale: Locale): Definition {
  const translated = locale === "ar" ? arabic[english] : undefined;
  return translated === undefined ? { text: english, language: "en" } : { text: translated, language: "ar" };
}
