/** Endings of the past after a sound stem, and after a stem whose final weak letter is dropped; folded spelling. */
const pastEndings = ["", "ت", "وا", "ا", "تا", "نا", "تم"];
const weakPastEndings = ["ت", "وا", "يا", "يت", "ينا", "تا"];
const presentPrefixes = ["ي", "ت", "ن", "ا", "سي", "ست", "سن", "سا"];
const presentEndings = ["ون", "وا", "ان", "ين"];

/** Final ى, ا or ي of a defective verb. */
const weakEnd = /[ىاي]$/;

/**
 * All forms of an Arabic verb given as `past/present` in the third person (`نفى/ينفي`);
 * words after the pair stay (`قلل/يقلل من شأن`). Proclitics and object pronouns are read off where the text is looked up.
 */
function inflectVerb(phrase: string): string[] {
  const [pair, ...rest] = phrase.split(" ");
  const tail = rest.length > 0 ? ` ${rest.join(" ")}` : "";
  const [past, present] = pair.split("/");
  const forms = new Set([past]);
  const weak = weakEnd.test(past);
  for (const ending of weak ? weakPastEndings : pastEndings)
    forms.add((weak ? past.slice(0, -1) : past) + ending);
  if (present) {
    const stem = present.replace(/^ي/, "");
    const short = weakEnd.test(stem) ? stem.slice(0, -1) : stem;
    for (const prefix of presentPrefixes) {
      forms.add(prefix + stem);
      // the jussive after لم drops the weak letter
      if (short !== stem && short.length >= 2) forms.add(prefix + short);
      for (const ending of presentEndings) forms.add(prefix + short + ending);
    }
  }
  return [...forms].map((form) => form + tail);
}

const nounEndings = ["", "ان", "ين", "ون", "ات"];

/** A noun in the singular, dual and sound plurals; ة gives way to the endings. */
function inflectNoun(phrase: string): string[] {
  const [noun, ...rest] = phrase.split(" ");
  const tail = rest.length > 0 ? ` ${rest.join(" ")}` : "";
  const stem = noun.replace(/ة$/, "");
  const feminine = stem !== noun;
  const forms = new Set([
    noun,
    ...nounEndings
      .slice(1)
      .map((ending) => (feminine && /^(?:ان|ين)$/.test(ending) ? `${stem}ت${ending}` : stem + ending)),
  ]);
  return [...forms].map((form) => form + tail);
}

/** The forms of a nisba adjective given in the masculine singular (`ليبي`). */
function inflectNisba(word: string): string[] {
  return ["", "ة", "ا", "ون", "ين", "ان", "تين", "تان", "ات"].map((ending) => word + ending);
}

export const inflections = { verb: inflectVerb, noun: inflectNoun, nisba: inflectNisba };
