/**
 * Trains the bundled model from `seeds/` and writes `models/ar-en` and its card, `models/README.md`, and nothing else:
 * `tsx training/train-bundled.ts [SECTIONS]`. SECTIONS is a JSON file of further sections for the card (see `model-card.ts`).
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createProgress } from "../src/cli/progress.js";
import { checkModelDirectory, saveModel } from "../src/training/save-model.js";
import { train } from "../src/training/train.js";
import { bundledOptions, mirrorsNews, readBundledInput } from "./bundled-model.js";
import { cardSectionsSchema, modelCard } from "./model-card.js";

const models = fileURLToPath(new URL("../models/", import.meta.url));
const sectionsFile = process.argv[2] ?? fileURLToPath(new URL("model-card.json", import.meta.url));

const place = `${models}ar-en`;
await checkModelDirectory(place);
const input = readBundledInput();
const sections = existsSync(sectionsFile)
  ? cardSectionsSchema.parse(JSON.parse(readFileSync(sectionsFile, "utf8")))
  : [];
const { stderr } = process;
const progress = createProgress({ stderr, isTerminal: { stderr: stderr.isTTY === true } });
const trained = await train(input, bundledOptions, ({ stage, done, total }) =>
  progress.report(stage, done / total),
).finally(progress.end);
await saveModel(trained, place);
writeFileSync(`${models}.README.md`, modelCard(trained, input.seeds, mirrorsNews, sections));
renameSync(`${models}.README.md`, `${models}README.md`);
const size = Object.values(trained.files).reduce((sum, bytes) => sum + bytes.byteLength, 0);
stderr.write(`models/ar-en: ${Math.ceil(size / 1000)} kB, hash ${trained.model.metadata.hash}\n`);
