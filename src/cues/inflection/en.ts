/** Past forms that the rules below do not give. */
const irregular: Readonly<Record<string, string>> = {
  blow: "blew blown",
  break: "broke broken",
  bring: "brought",
  build: "built",
  buy: "bought",
  do: "did done",
  draw: "drew drawn",
  drive: "drove driven",
  feed: "fed",
  fight: "fought",
  find: "found",
  fly: "flew flown",
  forswear: "forswore forsworn",
  get: "got gotten",
  give: "gave given",
  have: "had has",
  hide: "hid hidden",
  hit: "hit",
  hold: "held",
  keep: "kept",
  know: "knew known",
  lay: "laid",
  lead: "led",
  leave: "left",
  lend: "lent",
  make: "made",
  meet: "met",
  overthrow: "overthrew overthrown",
  pay: "paid",
  put: "put",
  rebuild: "rebuilt",
  ride: "rode ridden",
  run: "ran",
  say: "said",
  see: "saw seen",
  sell: "sold",
  send: "sent",
  shoot: "shot",
  speak: "spoke spoken",
  spread: "spread",
  stand: "stood",
  steal: "stole stolen",
  swear: "swore sworn",
  take: "took taken",
  teach: "taught",
  tell: "told",
  think: "thought",
  throw: "threw thrown",
  win: "won",
  withdraw: "withdrew withdrawn",
  write: "wrote written",
};

/** Verbs of two syllables that double their last letter because it is stressed, and `put` and the like. */
const stressedEnd = /^(?:abet|admit|acquit|commit|equip|permit|rebut|refer|regret|submit|transmit)$/;
/** One syllable with one vowel and one consonant after it: plan, ship, drop. */
const shortVerb = /^[^aeiou]*[aeiou][bdgklmnprtv]$/;

/** All forms of an English verb; what follows its first word stays (`prop up` → `propped up`). */
function inflectVerb(phrase: string): string[] {
  const [verb, ...rest] = phrase.split(" ");
  const tail = rest.length > 0 ? ` ${rest.join(" ")}` : "";
  const sibilant = /(?:s|x|z|ch|sh)$/.test(verb);
  const consonantY = /[^aeiou]y$/.test(verb);
  const doubled = shortVerb.test(verb) || stressedEnd.test(verb) ? verb + verb.at(-1) : verb;
  const silentE = /e$/.test(verb) && !/ee$/.test(verb);
  const forms = new Set([verb, sibilant ? `${verb}es` : consonantY ? `${verb.slice(0, -1)}ies` : `${verb}s`]);
  forms.add(`${silentE ? verb.slice(0, -1) : doubled}ing`);
  if (irregular[verb]) for (const form of irregular[verb].split(" ")) forms.add(form);
  else forms.add(/e$/.test(verb) ? `${verb}d` : consonantY ? `${verb.slice(0, -1)}ied` : `${doubled}ed`);
  if (/[aeiou]l$/.test(verb)) {
    forms.add(`${verb}led`);
    forms.add(`${verb}ling`);
  }
  return [...forms].map((form) => form + tail);
}

/** Singular and plural of the last word of a noun phrase. */
function inflectNoun(phrase: string): string[] {
  const plural = /[^aeiou]y$/.test(phrase)
    ? `${phrase.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh)$/.test(phrase)
      ? `${phrase}es`
      : `${phrase}s`;
  return [phrase, plural];
}

export const inflections = { verb: inflectVerb, noun: inflectNoun, nisba: inflectNoun };
