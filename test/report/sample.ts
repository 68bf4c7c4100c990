import type { LabelledRow } from "../../src/article.js";
import type { Taxonomy } from "../../src/frames.js";
import type { Label, LabelledSentence } from "../../src/labeller.js";
import type { Language } from "../../src/languages.js";

const frame = (id: string, en: string, ar: string) => ({
  id,
  names: { en, ar },
  definition: `Definition of ${en}.`,
  keywords: { en: [], ar: [] },
});

export const taxonomy: Taxonomy = {
  frames: [
    frame("denial", "denial", "نفي"),
    frame("foreign-backing", "foreign backing", "دعم خارجي"),
    frame("terror-labelling", "terror labelling", "وصم بالإرهاب"),
  ],
};

export const model = { name: "sample", version: "1.2.3", hash: "0123456789abcdef".repeat(4) };

/** A sentence of an article: its text, its labels as `frame: [confidence, deciding words …]`, and its language. */
export interface SentenceSketch {
  readonly text: string;
  readonly labels?: Readonly<Record<string, readonly [confidence: number, ...words: string[]]>>;
  readonly language?: Language;
}

/** A labelled article without a model: its sentences joined by blanks, or by what stands in `between`. */
export function sketchRow(
  id: string | number,
  sketches: readonly SentenceSketch[],
  fields: Readonly<Record<string, unknown>> = {},
  between = " ",
): LabelledRow {
  let text = "";
  const sentences = sketches.map((sketch, index): LabelledSentence => {
    const start = text.length + (index === 0 ? 0 : between.length);
    text += (index === 0 ? "" : between) + sketch.text;
    const labels = Object.entries(sketch.labels ?? {}).map(([name, [confidence, ...words]]): Label => {
      const evidence = words.map((word) => {
        const at = start + sketch.text.indexOf(word);
        return { text: word, start: at, end: at + word.length, weight: 1 };
      });
      return { frame: name, confidence, evidence };
    });
    const confidences = Object.fromEntries(taxonomy.frames.map((each) => [each.id, 0.1]));
    return {
      text: sketch.text,
      start,
      end: start + sketch.text.length,
      language: sketch.language ?? "en",
      labels,
      confidences: sketch.language === "other" ? {} : confidences,
    };
  });
  return { id, text, fields, sentences, passages: [], model };
}

/** Two articles, English and Arabic, with two frames. */
export const rows: readonly LabelledRow[] = [
  sketchRow(
    "one",
    [
      {
        text: "The mayor denied the report of Delta Wire.",
        labels: { denial: [0.94, "denied the report"] },
      },
      { text: "Rain fell." },
      {
        text: "He called the Ruritania-backed rebels terrorists.",
        labels: {
          "terror-labelling": [0.9, "terrorists"],
          "foreign-backing": [0.62, "Ruritania-backed"],
        },
      },
    ],
    {
      title: "Mayor & mill",
      source: "Harbour Gazette",
      date: "2024-03-05",
      url: "https://example.org/a?b=1&c=2",
    },
  ),
  sketchRow(
    2,
    [
      { text: "نفى الناطق ما نشرته Harbour Gazette.", labels: { denial: [0.999, "نفى"] }, language: "ar" },
      { text: "هطل المطر.", language: "ar" },
      { text: "Казали, що це неправда.", language: "other" },
    ],
    { outlet: "صحيفة الميناء", published: "Wed, 06 Mar 2024 09:00:00 GMT" },
    "\n",
  ),
];

/** Texts that try to leave their box, or to act. */
export const hostileTexts: readonly string[] = [
  "<script>globalThis.hacked = 1</script>",
  "<img src=x onerror='globalThis.hacked = 1'>",
  '"><svg onload=globalThis.hacked=1>',
  "</span></p></article></section></main><h1>Mine</h1>",
  "<!-- never closed",
  "<![CDATA[ x ]]> <?php ?> <!DOCTYPE html>",
  "</style></script></title><base href=https://example.org>",
  "&lt;b&gt; &amp; &#60;i&#62; &notanentity; &copy",
  "{{constructor}} javascript:alert(1)",
  "\u202eoverridden\u202c \u2067isolated\u2069 \u2069\u2069 pops what it did not push \u202b",
  "tab\tand\u0007bell\u001b[2J\u0085next\u009b",
  "\ufeffmark \u00adsoft \u200bzero\u200d\u061c\u200f",
  "pairs 😀 \u{1d165} \u{e0041}",
  "<a href='javascript:globalThis.hacked=1' style='position:fixed;inset:0'>link</a>",
  "<meta http-equiv=refresh content='0;url=https://example.org'>",
  "a\rb",
];
