import { isLetter, isWordPart, kindAt, kinds, skipBlanks } from "./characters.js";
import { type Ending, isBare, isEllipsis, isFullStop, kindBefore, type Scan } from "./sentences-ending.js";
import { rules, type WordKind } from "./sentences-rules.js";
import {
  classifyWord,
  endsPhrase,
  type Following,
  isAddress,
  isAttribution,
  isStarter,
  readFollowing,
  type WordBefore,
  wordAfter,
  wordBefore,
} from "./sentences-words.js";

/** Whether the sentence ends although no blank follows: `in Benghazi.The army`, not `Gen.Haftar` or `U.S`. */
function endsWithoutBlank(scan: Scan, ending: Ending): boolean {
  const { text } = scan;
  if (isEllipsis(ending)) return false;
  const next = readFollowing(text, ending.end);
  if (next.kind !== kinds.upper && next.kind !== kinds.caseless) return false;
  if (next.first === kinds.apostrophe || next.first === kinds.bullet) return false;
  const word = wordAfter(text, next.at);
  const after = kindAt(text, next.at + word.length);
  if (after === kinds.dot && isWordPart(kindAt(text, next.at + word.length + 1))) return false;
  if (isFullStop(ending) && isBare(ending)) {
    if (
      next.kind === kinds.upper &&
      (kindBefore(text, ending) !== kinds.lower || word === word.toUpperCase())
    ) {
      if (!rules().starters.has(word)) return false;
    }
    const before = wordBefore(text, ending.at, scan.start);
    if (before.text.length < 2 || before.text.includes(".") || word.length < 2) return false;
    if (classifyWord(text, before, scan.start) !== "word") return false;
  }
  return !isAddress(text, ending.at);
}

const longestTime = 40;

/** Whether the sentence so far is nothing but a time: `At 5 a.m.` */
function isOnlyTime(scan: Scan, end: number): boolean {
  const first = readFollowing(scan.text, scan.start).at;
  return end - first < longestTime && rules().beforeTimes.has(wordAfter(scan.text, first));
}

const romanNumeral = /^(?:[IVXLC]{2,5}|[VX])$/;

/** Whether a full stop after a word of this kind ends the sentence before what follows. */
function endsAfter(word: WordBefore, kind: WordKind, scan: Scan, ending: Ending, next: Following): boolean {
  const { text } = scan;
  switch (kind) {
    case "title":
    case "inner":
      return false;
    case "before-number":
      if (next.kind === kinds.digit) return false;
      return (
        !(next.kind === kinds.upper && romanNumeral.test(wordAfter(text, next.at))) && !isDate(text, next)
      );
    case "time":
      if (next.kind === kinds.digit || isDate(text, next)) return false;
      return next.first === kinds.openBracket ? false : !isOnlyTime(scan, ending.end);
    case "ambiguous":
      if (next.kind === kinds.digit || next.first === kinds.openBracket) return false;
      if (ending.quoted || isStarter(text, next.at)) return true;
      return next.kind === kinds.upper && endsPhrase(text, word, scan.start, next.at);
    case "word":
      return true;
  }
}

/** Whether a day, month or time zone follows: `Monday`, `GMT`, `Tripoli time`. */
function isDate(text: string, next: Following): boolean {
  const word = wordAfter(text, next.at);
  if (rules().afterTimes.has(word)) return true;
  const second = wordAfter(text, skipBlanks(text, next.at + word.length));
  return (
    kindAt(text, next.at) === kinds.upper && second === second.toLowerCase() && rules().afterTimes.has(second)
  );
}

/** Whether the word before the stop is the marker of a list item at the start of the sentence: `1.`, `b.`, `IV.` */
function isListMarker(scan: Scan, start: number, word: string): boolean {
  const { text } = scan;
  let at = scan.start;
  while (at < start && !isWordPart(kindAt(text, at)) && kindAt(text, at) !== kinds.terminal) at++;
  if (at !== start) return false;
  const kind = kindAt(text, start);
  if (kind === kinds.digit) return word.length <= 3;
  return word.length === 1 || (word.length <= 5 && romanNumeral.test(word.toUpperCase()));
}

/** A full stop, before a blank and then a letter, digit or sign on the same line. */
function endsAtFullStop(scan: Scan, ending: Ending, next: Following): boolean {
  const { text } = scan;
  const word = wordBefore(text, ending.at, scan.start);
  if (word.text === "") return next.kind !== kinds.lower;
  if (isListMarker(scan, word.start, word.text)) return false;
  const kind = classifyWord(text, word, scan.start);
  if (next.kind === kinds.lower) {
    if (kindBefore(text, ending) === kinds.caseless) return kind === "word";
    const careless = kind === "word" && isBare(ending) && word.text.length >= 3;
    return careless && next.first === kinds.lower && rules().lowerStarters.has(wordAfter(text, next.at));
  }
  if (next.kind === kinds.dash) {
    const after = kindAt(text, skipBlanks(text, next.at + 1));
    return kind === "word" && (after === kinds.upper || after === kinds.caseless);
  }
  if (ending.bracketed && scan.bracket > scan.start) {
    if (kind !== "word") return false;
    if (next.kind === kinds.caseless) return isStarter(text, next.at);
  }
  return endsAfter(word, kind, scan, ending, next);
}

/** Two dots or more. They end a sentence before a capital, unless they stand for words left out (` . . . `). */
function endsAtEllipsis(scan: Scan, ending: Ending, next: Following): boolean {
  const { text } = scan;
  if (next.kind !== kinds.upper && !(next.kind === kinds.digit && ending.dots > 3)) return false;
  if (ending.dots > 3) return true;
  const detached = kindBefore(text, ending) === kinds.blank;
  const word = wordAfter(text, next.at);
  if (detached && (ending.spaced || word === "I" || /^I['’]/.test(word))) return false;
  const before = wordBefore(text, ending.at, scan.start).text;
  return word.toLowerCase() !== before.toLowerCase(); // a stammer: `I... I do not know`
}

/** A question or exclamation mark. */
function endsAtMark(scan: Scan, ending: Ending, next: Following): boolean {
  const { text } = scan;
  if (next.kind === kinds.dash) return false;
  if (next.kind === kinds.lower) {
    const before = wordBefore(text, ending.at, scan.start);
    if (kindBefore(text, ending) === kinds.caseless) return isBare(ending);
    if (!isBare(ending) || next.first !== kinds.lower) return false;
    const named = kindAt(text, before.start) === kinds.upper && text.charAt(ending.at) === "!";
    return !named && rules().lowerStarters.has(wordAfter(text, next.at)) && !isAttribution(text, next.at);
  }
  if (ending.bracketed && scan.bracket > scan.start) return isStarter(text, next.at);
  return true;
}

/** A bracket inside a sentence may hold whole sentences; one that long is an unclosed bracket. */
const longestBracket = 400;

/** Whether `index` is inside a bracket that was opened inside the sentence and is closed on the same line. */
function isInsideBracket(scan: Scan, index: number): boolean {
  if (scan.depth === 0 || scan.bracket <= scan.start || index - scan.bracket > longestBracket) return false;
  const { text } = scan;
  if (scan.nextClose < index) {
    let close = index;
    while (kindAt(text, close) !== kinds.closeBracket && kindAt(text, close) !== kinds.newline) close++;
    scan.nextClose = close;
  }
  return (
    kindAt(text, scan.nextClose) === kinds.closeBracket && scan.nextClose - scan.bracket <= longestBracket
  );
}

/**
 * Whether the sentence ends with `ending`. What decides: the word before it, what it closes, and the first word after
 * it. Full stops follow the practice of Kiss and Strunk (2006), with word lists in place of counts: an abbreviation
 * ends a sentence only before a word that starts sentences.
 */
export function isBoundary(scan: Scan, ending: Ending): boolean {
  const { text } = scan;
  if (ending.at === scan.start && (ending.dots > 0 || ending.marks === 0)) return false;
  const before = kindBefore(text, ending);
  if (before === kinds.openBracket || isInsideBracket(scan, ending.end)) return false;
  const from = skipBlanks(text, ending.end);
  const next = readFollowing(text, from);
  if (next.first === kinds.newline) return true;
  if (next.first === kinds.comma || next.first === kinds.closeBracket || next.first === kinds.closeQuote) {
    if (!isLetter(next.kind)) return false;
  }
  if (from === ending.end) return endsWithoutBlank(scan, ending);
  if (ending.quoted && !isFullStop(ending) && isLetter(next.kind) && isAttribution(text, next.at))
    return false;
  if (ending.marks > 0) return endsAtMark(scan, ending, next);
  return isEllipsis(ending) ? endsAtEllipsis(scan, ending, next) : endsAtFullStop(scan, ending, next);
}
