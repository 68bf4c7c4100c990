import { directions, type InterfaceLanguage, interfaceLanguages, wordings } from "./wording.js";

const storageKey = "riwaya-language";
const isKnown = (value: unknown): value is InterfaceLanguage => interfaceLanguages.includes(value as never);

/** What `?lang=` says, else what was chosen before, else what the browser asks for. */
export function chosenLanguage(): InterfaceLanguage {
  const wanted = [new URLSearchParams(location.search).get("lang"), remembered(), ...navigator.languages];
  return wanted.map((tag) => tag?.split("-")[0]).find(isKnown) ?? "en";
}

function remembered(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null; // A browser may forbid storage: then `?lang=` alone remembers.
  }
}

/** Keeps the choice, in the address and in the browser. */
export function rememberLanguage(language: InterfaceLanguage): void {
  const address = new URL(location.href);
  address.searchParams.set("lang", language);
  history.replaceState(null, "", address);
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // As above.
  }
}

/** Puts the page's own words in, and mirrors it where they run from right to left. */
export function translatePage(language: InterfaceLanguage): void {
  const wording = wordings[language];
  document.documentElement.lang = language;
  document.documentElement.dir = directions[language];
  document.title = wording.title;
  for (const node of document.querySelectorAll<HTMLElement>("[data-wording]")) {
    node.textContent = wording[node.dataset.wording as keyof typeof wording];
  }
  for (const node of document.querySelectorAll<HTMLElement>("[data-label]")) {
    node.setAttribute("aria-label", wording[node.dataset.label as keyof typeof wording]);
  }
}
