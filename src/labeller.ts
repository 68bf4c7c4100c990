import { RiwayaError } from "./errors.js";
import { decidingSpans } from "./features/evidence.js";
import type { Extraction } from "./features/extraction.js";
import { createExtractor, type Extractor } from "./features/extractor.js";
import type { Taxonomy } from "./frames.js";
import { type LabelledLanguage, type Language, labelledLanguages } from "./languages.js";
import { loadModel, type Model } from "./model/index.js";
import { collectPassages, type Passage } from "./passages.js";
import { detectLanguage } from "./text/language.js";
import { splitSentences } from "./text/sentences.js";

/** Words that decided for a label. */
export interface Evidence {
  readonly text: string;
  /** UTF-16 offsets in the text that was labelled: `text.slice(start, end)` is `Evidence.text`. */
  readonly start: number;
  readonly end: number;
  /** What the words added to the logit of the frame. */
  readonly weight: number;
}

/** A frame on a sentence. */
export interface Label {
  readonly frame: string;
  /** Calibrated probability that the label is right. */
  readonly confidence: number;
  /** Heaviest first; never overlapping. */
  readonly evidence: readonly Evidence[];
}

/** A sentence with its labels. */
export interface LabelledSentence {
  readonly text: string;
  /** UTF-16 offsets in the text that was labelled. */
  readonly start: number;
  readonly end: number;
  readonly language: Language;
  /** Surest first; empty where no frame passes its threshold or the language is `other`. */
  readonly labels: readonly Label[];
  /** Calibrated probability of every frame; empty where the language is `other`. */
  readonly confidences: Readonly<Record<string, number>>;
}

/** Which model labelled. */
export interface ModelIdentity {
  readonly name: string;
  readonly version: string;
  /** SHA-256 over all files of the model, hexadecimal. */
  readonly hash: string;
}

/** An article with its sentences labelled. Plain data. */
export interface LabelledArticle {
  readonly sentences: readonly LabelledSentence[];
  readonly passages: readonly Passage[];
  readonly model: ModelIdentity;
}

export interface LabelOptions {
  /**
   * The confidence from which a frame becomes a label, for all frames.
   * @default the model's own threshold of each frame and language
   */
  readonly threshold?: number;
}

export interface LabelSentenceOptions extends LabelOptions {
  /** @default detected */
  readonly language?: Language;
}

/** Labels texts with one model. Keeps no state between calls. */
export interface Labeller {
  readonly model: ModelIdentity;
  readonly taxonomy: Taxonomy;
  /** Splits an article into sentences and labels each. Any string is taken; one of blanks gives no sentences. */
  label(text: string, options?: LabelOptions): LabelledArticle;
  /** Labels a text as one sentence, never split: what evaluation uses. Its span is the whole text. */
  labelSentence(text: string, options?: LabelSentenceOptions): LabelledSentence;
}

export interface LoadOptions {
  /**
   * Directory of a model: a path, or a URL (`file:`, `https:`).
   * @default the bundled model of Arabic and English news
   */
  readonly model?: string | URL;
}

/**
 * Loads a model and gives its labeller; labelling itself is synchronous.
 * @throws RiwayaError `bad-model` when the model is missing, damaged or of another format version.
 */
export async function loadLabeller(options: LoadOptions = {}): Promise<Labeller> {
  if (typeof options !== "object" || options === null) {
    throw new RiwayaError("bad-usage", `loadLabeller(${String(options)}): an object is wanted, { model: … }`);
  }
  return createLabeller(await loadModel(options.model));
}

/** Makes a labeller of a model in memory. */
export function createLabeller(model: Model): Labeller {
  const { name, version, hash, taxonomy, features } = model.metadata;
  const identity: ModelIdentity = { name, version, hash };
  const frames = taxonomy.frames.map((frame) => frame.id);
  const extractor = createExtractor(model.cues, model.names, features);
  const parts: LabellerParts = { model, extractor, frames };
  const labelSpan = (
    text: string,
    start: number,
    language: Language,
    options: LabelOptions,
  ): LabelledSentence =>
    language === "other"
      ? { text, start, end: start + text.length, language, labels: [], confidences: {} }
      : labelWith(parts, text, start, language, options.threshold);

  return {
    model: identity,
    taxonomy,
    label(text, options = {}) {
      checkCall(text, options);
      const sentences = splitSentences(text).map(({ start, end }) => {
        const sentence = text.slice(start, end);
        return labelSpan(sentence, start, detectLanguage(sentence), options);
      });
      return { sentences, passages: collectPassages(sentences, frames), model: identity };
    },
    labelSentence(text, options = {}) {
      checkCall(text, options);
      return labelSpan(text, 0, options.language ?? detectLanguage(text), options);
    },
  };
}

interface LabellerParts {
  readonly model: Model;
  readonly extractor: Extractor;
  readonly frames: readonly string[];
}

/** @throws RiwayaError for what TypeScript would not let through */
function checkCall(text: unknown, { threshold, language }: LabelSentenceOptions): void {
  if (typeof text !== "string")
    throw new RiwayaError("bad-input", `a text is wanted, not ${text === null ? "null" : typeof text}`);
  if (threshold !== undefined && !(threshold >= 0 && threshold <= 1)) {
    throw new RiwayaError("bad-usage", `threshold ${threshold}: a probability from 0 to 1 is wanted`);
  }
  if (language !== undefined && language !== "other" && !labelledLanguages.includes(language)) {
    throw new RiwayaError(
      "bad-usage",
      `language "${language}": ${labelledLanguages.join(", ")} or other is wanted`,
    );
  }
}

function labelWith(
  parts: LabellerParts,
  text: string,
  start: number,
  language: LabelledLanguage,
  threshold: number | undefined,
): LabelledSentence {
  const { model, extractor, frames } = parts;
  const extraction = extractor.extract(text, language);
  const probabilities = model.confidences(model.score(extraction.vector), language);
  const confidences: Record<string, number> = {};
  const labels: Label[] = [];
  for (let frame = 0; frame < frames.length; frame += 1) {
    const confidence = probabilities[frame];
    confidences[frames[frame]] = confidence;
    const least = threshold ?? model.metadata.thresholds[frames[frame]][language];
    if (confidence < least) continue;
    const evidence = collectEvidence(model, extraction, frame, text, start);
    // No label rests on how frequent a frame is alone.
    if (evidence.length > 0) labels.push({ frame: frames[frame], confidence, evidence });
  }
  labels.sort((a, b) => b.confidence - a.confidence);
  return { text, start, end: start + text.length, language, labels, confidences };
}

function collectEvidence(
  model: Model,
  extraction: Extraction,
  frame: number,
  text: string,
  offset: number,
): Evidence[] {
  const contributions = model.contributions(extraction.vector, frame);
  return decidingSpans(extraction, contributions).map(({ start, end, weight }) => ({
    text: text.slice(start, end),
    start: offset + start,
    end: offset + end,
    weight,
  }));
}
