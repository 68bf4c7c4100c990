import type { LabelledArticle } from "riwaya";
import { showAbout } from "./about.js";
import { codeSample } from "./code-sample.js";
import { copy } from "./copying.js";
import { acceptDrops } from "./dropping.js";
import { byId } from "./element.js";
import { directionOf, watchDirection } from "./field-direction.js";
import { mostFileBytes, readFileText } from "./file-text.js";
import { adoptPalette, frameKeys } from "./frames.js";
import { chosenLanguage, rememberLanguage, translatePage } from "./interface-language.js";
import { startLabelling } from "./labelling.js";
import { debounce, latestOnly } from "./latest.js";
import { showLegend } from "./legend.js";
import type { LoadedModel } from "./protocol.js";
import { createReader } from "./reader.js";
import { fetchSample, type SampleName } from "./samples.js";
import type { Look } from "./sentence-view.js";
import { readFragment, writeFragment } from "./share-link.js";
import { formatCount, formatPercent, type Wording, wordings } from "./wording.js";

/** Links longer than this many characters are cut by some mail and chat programs. */
const longLink = 8_000;

const field = byId<HTMLTextAreaElement>("text");
const slider = byId<HTMLInputElement>("threshold");
const labelling = startLabelling();
const reader = createReader(byId("article"), ({ text, language }) =>
  labelling.ask("explain", { text, language }),
);

let look: Look = { language: chosenLanguage(), frames: new Map(), hidden: new Set() };
let threshold: number | undefined;
let model: LoadedModel | undefined;
let labelled: { readonly text: string; readonly article: LabelledArticle } | undefined;

const wording = (): Wording => wordings[look.language];

function report(problem: unknown): void {
  byId("problem").textContent = problem instanceof Error ? problem.message : String(problem);
}

function showSummary(): void {
  const sentences = labelled?.article.sentences ?? [];
  const framed = sentences.filter(({ labels }) => labels.length > 0).length;
  const counts = `${wording().sentences}: ${formatCount(sentences.length, look.language)} · ${wording().framed}: ${formatCount(framed, look.language)}`;
  const state = model === undefined ? wording().loading : wording().nothing;
  byId("summary").textContent = sentences.length > 0 ? counts : state;
}

function showThreshold(): void {
  byId("threshold-value").textContent =
    threshold === undefined ? "" : formatPercent(threshold, look.language);
  byId("own-threshold").setAttribute("aria-pressed", String(threshold === undefined));
  slider.value = String(threshold ?? 0.5);
  slider.classList.toggle("unused", threshold === undefined);
}

function showReading(): void {
  showLegend(byId("legend"), labelled?.article, look, toggleFrame);
  showSummary();
  if (labelled) reader.show(labelled.text, labelled.article, look);
  for (const id of ["copy-link", "copy-json", "copy-code"]) {
    byId<HTMLButtonElement>(id).disabled = !labelled?.article.sentences.length;
  }
}

const read = latestOnly(async () => {
  if (model === undefined) return;
  const text = field.value;
  try {
    labelled = { text, article: await labelling.ask("label", { text, threshold }) };
    showReading();
  } catch (problem) {
    report(problem);
  }
});
const readSoon = debounce(read, 120);

function toggleFrame(frame: string): void {
  const hidden = new Set(look.hidden);
  if (!hidden.delete(frame)) hidden.add(frame);
  look = { ...look, hidden };
  showReading();
}

function setThreshold(value: number | undefined): void {
  threshold = value;
  showThreshold();
  readSoon();
}

/** A new text makes what was said of the old one void. */
function clearNotes(): void {
  for (const id of ["problem", "copied"]) byId(id).textContent = "";
}

function setText(text: string): void {
  clearNotes();
  field.dir = directionOf(text);
  field.value = text;
  field.scrollTop = 0;
  read();
}

function setLanguage(language: Look["language"]): void {
  look = { ...look, language, frames: model ? frameKeys(model.taxonomy, language) : look.frames };
  translatePage(language);
  field.placeholder = wording().placeholder;
  const other = byId("language");
  other.textContent = wording().otherLanguage;
  other.lang = language === "en" ? "ar" : "en";
  byId("legend").setAttribute("aria-label", wording().frames);
  byId("copied").textContent = "";
  showThreshold();
  if (model) showAbout(model.identity, look.frames);
  showReading();
}

async function openFile(file: File | undefined): Promise<void> {
  if (file === undefined) return;
  if (file.size > mostFileBytes) return report(wording().largeFile);
  try {
    setText(await readFileText(file));
  } catch {
    report(wording().badFile);
  }
}

/** Takes over what the address carries. */
async function readAddress(): Promise<void> {
  try {
    const shared = await readFragment(location.hash);
    if (shared === undefined) return;
    look = { ...look, hidden: new Set(shared.hidden) };
    threshold = shared.threshold;
    showThreshold();
    setText(shared.text);
  } catch {
    report(wording().badLink);
  }
}

async function copyAs(text: string, done: string): Promise<void> {
  byId("copied").textContent = (await copy(text)) ? done : "";
}

async function copyLink(): Promise<void> {
  if (!labelled) return;
  const { text } = labelled;
  const fragment = await writeFragment({ text, threshold, hidden: [...look.hidden] });
  history.replaceState(null, "", fragment);
  const { length } = location.href;
  const done =
    length > longLink ? `${wording().longLink}: ${formatCount(length, look.language)}` : wording().linkCopied;
  await copyAs(location.href, done);
}

function listen(): void {
  watchDirection(field);
  field.addEventListener("input", () => {
    clearNotes();
    readSoon();
  });
  slider.addEventListener("input", () => setThreshold(Number(slider.value)));
  byId("own-threshold").addEventListener("click", () => setThreshold(undefined));
  byId("language").addEventListener("click", () => {
    const language = look.language === "en" ? "ar" : "en";
    rememberLanguage(language);
    setLanguage(language);
  });
  byId("clear").addEventListener("click", () => {
    setText("");
    field.focus();
  });
  for (const button of document.querySelectorAll<HTMLElement>("[data-sample]")) {
    button.addEventListener("click", () => {
      fetchSample(button.dataset.sample as SampleName).then(setText, report);
    });
  }
  const file = byId<HTMLInputElement>("file");
  byId("open-file").addEventListener("click", () => file.click());
  file.addEventListener("change", async () => {
    await openFile(file.files?.[0]);
    file.value = "";
  });
  byId("copy-link").addEventListener("click", () => copyLink().catch(report));
  byId("copy-json").addEventListener("click", () => {
    if (labelled) void copyAs(JSON.stringify(labelled.article, null, 2), wording().jsonCopied);
  });
  byId("copy-code").addEventListener("click", () => {
    if (!labelled || !model) return;
    void copyAs(codeSample(labelled.text, threshold, model.identity), wording().codeCopied);
  });
  addEventListener("hashchange", () => void readAddress());
  acceptDrops((dropped) => void openFile(dropped));
}

adoptPalette();
setLanguage(look.language);
listen();
void readAddress();
try {
  model = await labelling.ask("load", { model: new URL("./ar-en/", document.baseURI).href });
  setLanguage(look.language);
  read();
} catch (problem) {
  byId("summary").textContent = "";
  report(problem);
}
