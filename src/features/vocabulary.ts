import type { LabelledLanguage } from "../languages.js";
import { lexicalPrefix } from "./lexical-names.js";
import { hashNgram, hashWord, ngramBlocks, padWord, visitParts } from "./ngrams.js";

/** A word as lexical features see it. */
export interface WordNgrams {
  readonly hash: number;
  /** The n-grams that it is made of and that are known, as often as they stand in it. */
  readonly ngrams: Int32Array;
}

/** The n-grams of one language that a model knows, numbered from 0. */
export interface Vocabulary {
  readonly size: number;
  /** The number of the n-gram of a hash; -1 where it is unknown. */
  find(hash: number): number;
  /** What a word is made of; pairs of words are left to the caller. */
  readWord(word: string): WordNgrams;
  /** By n-gram: the row of the weights, the block, the inverse document frequency. */
  readonly rows: Int32Array;
  readonly blocks: Uint8Array;
  readonly rarities: Float32Array;
}

/** Words that are remembered: the frequent ones of a language, some megabytes. */
const mostWords = 1 << 14;

/** Reads the vocabulary of a language from the names of a model's features. */
export function createVocabulary(names: ReadonlyMap<string, number>, language: LabelledLanguage): Vocabulary {
  const rows: number[] = [];
  const blocks: number[] = [];
  const rarities: number[] = [];
  const hashes: number[] = [];
  const prefixes = ngramBlocks.map((_, block) => lexicalPrefix(block, language));
  for (const [name, row] of names) {
    const block = prefixes.findIndex((prefix) => name.startsWith(prefix));
    if (block < 0) continue;
    const from = prefixes[block].length;
    const colon = name.indexOf(":", from);
    rows.push(row);
    blocks.push(block);
    rarities.push(Number(name.slice(from, colon)));
    hashes.push(hashNgram(block, name.slice(colon + 1)));
  }
  const find = indexHashes(Int32Array.from(hashes));
  return {
    size: rows.length,
    find,
    readWord: rememberWords((word) => readWord(word, find)),
    rows: Int32Array.from(rows),
    blocks: Uint8Array.from(blocks),
    rarities: Float32Array.from(rarities),
  };
}

/** Finds the place of a hash, by open addressing. Of two equal hashes, one pair in billions, the first is found. */
function indexHashes(hashes: Int32Array): (hash: number) => number {
  const mask = 2 ** (33 - Math.clz32(hashes.length)) - 1;
  const slots = new Int32Array(mask + 1).fill(-1);
  const keys = new Int32Array(mask + 1);
  // The low bits of FNV are its weakest.
  const slotOf = (hash: number): number => {
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot] >= 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  hashes.forEach((hash, place) => {
    const slot = slotOf(hash);
    if (slots[slot] >= 0) return;
    slots[slot] = place;
    keys[slot] = hash;
  });
  return (hash) => slots[slotOf(hash)];
}

function readWord(word: string, find: (hash: number) => number): WordNgrams {
  const hash = hashWord(word);
  const ngrams: number[] = [];
  const add = (found: number) => {
    if (found >= 0) ngrams.push(found);
  };
  add(find(hash));
  visitParts(padWord(word), (part) => add(find(part)));
  return { hash, ngrams: Int32Array.from(ngrams) };
}

/** The same words come again and again: what they are made of is looked up once. Starts anew when full. */
function rememberWords(read: (word: string) => WordNgrams): (word: string) => WordNgrams {
  const known = new Map<string, WordNgrams>();
  return (word) => {
    let found = known.get(word);
    if (!found) {
      if (known.size === mostWords) known.clear();
      found = read(word);
      // Long strings are addresses and the like, never to be seen again.
      if (word.length <= 32) known.set(word, found);
    }
    return found;
  };
}
