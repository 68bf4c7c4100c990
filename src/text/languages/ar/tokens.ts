import { normalize } from "../../normalize.js";
import { isCompound, noParts, splitCompound, type TokenTable } from "../../token-table.js";
import { splitClitics } from "./clitics.js";
import { arabicReadings, foldHamzaCarriers } from "./readings.js";

/** How Arabic words are told apart and looked up. */
export const tokens: TokenTable = {
  abbreviations: new Set(["د", "ا", "م", "ص", "ت"]), // doctor, professor, engineer, page, telephone
  possessiveLetters: "",
  parts: (word) => (isCompound(word) ? splitCompound(word, splitClitics) : splitClitics(word)),
  words: (word) => (isCompound(word) ? splitCompound(word) : noParts),
  readings: arabicReadings,
  readingKey: (entry) => foldHamzaCarriers(normalize(entry).text),
};
