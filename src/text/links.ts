/** A web or mail address in folded text: `[start, end)` in its UTF-16 units. */
export interface Link {
  readonly start: number;
  readonly end: number;
}

const none: readonly Link[] = Object.freeze([]);

const isLatinLetter = (code: number): boolean => code >= 97 && code <= 122;
/** What may stand on either side of the @ of a mail address. */
const isAddressUnit = (code: number): boolean =>
  isLatinLetter(code) ||
  (code >= 48 && code <= 57) ||
  code === 46 || // .
  code === 95 || // _
  code === 45 || // -
  code === 43; // +

/** What ends a web address: space " < > */
const isAddressEnd = (code: number): boolean => code === 32 || code === 34 || code === 60 || code === 62;
/** Punctuation that a sentence puts after an address: it is no part of it. */
const trailing = "!'(*,-.:;?]}";

function webAddressEnd(text: string, from: number): number {
  let end = from;
  let open = 0;
  for (; end < text.length && !isAddressEnd(text.charCodeAt(end)); end += 1) {
    if (text[end] === "(") open += 1;
    else if (text[end] === ")" && --open < 0) break;
  }
  while (end > from && trailing.includes(text[end - 1])) end -= 1;
  return end;
}

function mailAddress(text: string, at: number, floor: number): Link | undefined {
  let start = at;
  while (start > floor && isAddressUnit(text.charCodeAt(start - 1))) start -= 1;
  while (start < at && ".-+".includes(text[start])) start += 1;
  let end = at + 1;
  while (end < text.length && isAddressUnit(text.charCodeAt(end))) end += 1;
  while (end > at + 1 && !isLatinLetter(text.charCodeAt(end - 1))) end -= 1;
  let dot = end - 1;
  while (dot > at && text[dot] !== ".") dot -= 1;
  return start < at && dot > at + 1 ? { start, end } : undefined;
}

function webAddress(text: string, colon: number, floor: number): Link | undefined {
  let start = colon;
  while (start > floor && isLatinLetter(text.charCodeAt(start - 1))) start -= 1;
  if (start === colon) return undefined;
  const end = webAddressEnd(text, colon + 3);
  return end > colon + 3 ? { start, end } : undefined;
}

function bareWebAddress(text: string, start: number): Link | undefined {
  if (start > 0 && isAddressUnit(text.charCodeAt(start - 1))) return undefined;
  const end = webAddressEnd(text, start + 4);
  return end > start + 4 ? { start, end } : undefined;
}

/**
 * Finds the web addresses (`scheme://…`, `www.…`) and mail addresses of folded text, in order, without overlap.
 * Linear: no unit is looked at more than a few times.
 */
export function findLinks(text: string): readonly Link[] {
  if (!text.includes("@") && !text.includes("://") && !text.includes("www.")) return none;
  const links: Link[] = [];
  let floor = 0;
  for (let index = 0; index < text.length; index += 1) {
    let link: Link | undefined;
    const character = text[index];
    if (character === "@") {
      link = mailAddress(text, index, floor);
      floor = index + 1;
    } else if (character === ":" && text.startsWith("://", index)) {
      link = webAddress(text, index, floor);
      floor = index + 3;
    } else if (character === "w" && text.startsWith("www.", index)) {
      link = bareWebAddress(text, index);
    }
    if (link === undefined) continue;
    links.push(link);
    floor = link.end;
    index = link.end - 1;
  }
  return links;
}
