import type { SentenceTable } from "../../sentences-table.js";

/** Arabic. A single letter with a dot is always an abbreviation (د. م. أ.): the scanner needs no list of them. */
export const sentences: SentenceTable = {
  titles: "ود أ.د د.م م.م أ.م أ.م.د م.د أد ذ.د",
  beforeNumbers: "ص.ب صص ج.ر",
  // The names of Latin letters: بي. بي. سي.
  ambiguous: `
    إيه ايه بي سي دي إف اف جي إتش اتش آي جيه كيه إل إم ام إن كيو آر ار إس اس تي يو في دبليو إكس اكس واي
    زد زي ق.م ب.م ش.م ش.م.م ش.م.ل
  `,
  inner: "ت.د",
  times: "",
  afterTimes: "",
  beforeTimes: "",
  words: "",
  starters: "كما لكن غير ثم هذا هذه يذكر يشار",
  articles: "",
  prepositions: "",
  institutions: "",
  starterLetters: "و",
  lowerStarters: "",
  designators: "مادة المادة رقم القرار صفحة الصفحة",
  connectors: "من في إلى على عن و أو يوم عام سنة",
  reportingVerbs: `
    قال قالت قالوا يقول تقول سأل سألت يسأل تسأل سألته سألني تساءل تساءلت يتساءل أجاب أجابت يجيب صاح صاحت
    صرخ صرخت هتف هتفت هتفوا رد ردت كتب كتبت علق علقت أردف أضاف أضافت تابع تابعت استفسر استفسرت
  `,
  particles: "",
};
