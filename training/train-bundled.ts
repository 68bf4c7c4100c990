/**
 * Trains the bundled model from `seeds/` and writes `models/ar-en` and its card, `models/README.md`, and nothing else:
 * `tsx training/train-bundled.ts [SECTIONS]`. SECTIONS is a JSON file of further sections for the card (see `model-card.ts`).
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { saveModel } from "../src/training/save-model.js";
import { type TrainProgress, train } from "../src/training/train.js";
import { bundledOptions, mirrorsNews, readBundledInput } from "./bundled-model.js";
import { cardSectionsSchema, modelCard } from "./model-card.js";

const models = fileURLToPath(new URL("../models/", import.meta.url));
const sectionsFile = process.argv[2] ?? fileURLToPath(new URL("model-card.json", import.meta.url));

/** A line on stderr that is rewritten on a terminal, one line per stage elsewhere. */
function createProgressLine(stream: NodeJS.WriteStream): (progress: TrainProgress) => void {
  let stage = "";
  return (progress) => {
    const { done, total } = progress;
    if (stream.isTTY) {
      stream.write(`\r${progress.stage} ${done} of ${total}\x1b[K${done === total ? "\n" : ""}`);
    } else if (stage !== progress.stage) {
      stage = progress.stage;
      stream.write(`${stage}: ${total} steps\n`);
    }
  };
}

const input = readBundledInput();
const sections = existsSync(sectionsFile)
  ? cardSectionsSchema.parse(JSON.parse(readFileSync(sectionsFile, "utf8")))
  : [];
const trained = await train(input, bundledOptions, createProgressLine(process.stderr));
await saveModel(trained, `${models}ar-en`);
writeFileSync(`${models}.README.md`, modelCard(trained, input.seeds, mirrorsNews, sections));
renameSync(`${models}.README.md`, `${models}README.md`);
const size = Object.values(trained.files).reduce((sum, bytes) => sum + bytes.byteLength, 0);
process.stderr.write(`models/ar-en: ${Math.ceil(size / 1000)} kB, hash ${trained.model.metadata.hash}\n`);
