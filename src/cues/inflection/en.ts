/** Past forms that the rules below do not give. */
const irregular: Readonly<Record<string, string>> = {
  bring: "brought",
  build: "built",
  buy: "bought",
  do: "did done",
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
  lay: "laid",
  lead: "led",
  leave: "left",
  lend: "lent",
  make: "made",
  meet: "met",
  overthrow: "overthrew overthrown",
  pay: "paid",
  put: "put",
  ride: "rode ridden",
  run: "ran",
  say: "said",
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

const doubling = /^(?:ban|drop|drum|dub|equip|hit|plan|plot|prop|put|rig|run|ship|slip|tap|whip|win|get)$/;

/** All forms of an English verb; what follows its first word stays (`prop up` → `propped up`). */
function inflectVerb(phrase: string): string[] {
  const [verb, ...rest] = phrase.split(" ");
  const tail = rest.length > 0 ? ` ${rest.join(" ")}` : "";
  const sibilant = /(?:s|x|z|ch|sh)$/.test(verb);
  const consonantY = /[^aeiou]y$/.test(verb);
  const doubled = doubling.test(verb) ? verb + verb.at(-1) : verb;
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
