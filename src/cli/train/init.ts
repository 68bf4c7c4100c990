import { cp, mkdir, readdir, rename, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { RiwayaError } from "../../errors.js";
import { parseArguments } from "../arguments.js";
import type { ExitCode, Io } from "../io.js";
import { legible } from "../legible.js";
import { createOutput } from "../output.js";
import { packageFile } from "../package-files.js";

/** The project that the package comes with. */
const sample = packageFile("examples/own-frames");

/**
 * `riwaya init`: a first project of frames of one's own in a new folder: taxonomy, annotated sentences in both languages, cues, and
 * a README that goes from there to an evaluated model. The folder appears whole or not at all.
 * @throws RiwayaError `bad-usage` for a folder that is not empty, or cannot be made
 */
export async function init(args: readonly string[], io: Io): Promise<ExitCode> {
  const { positionals } = parseArguments(args, {});
  if (positionals.length !== 1)
    throw new RiwayaError("bad-usage", "one folder is wanted: riwaya init my-frames");
  const [folder] = positionals;
  const place = resolve(folder);
  const fresh = join(dirname(place), `.${basename(place)}-new-${crypto.randomUUID()}`);
  const isThere = await checkEmpty(place, folder);
  try {
    await mkdir(dirname(place), { recursive: true });
    await cp(sample, fresh, { recursive: true });
    if (isThere) await rmdir(place);
    await rename(fresh, place);
  } catch (cause) {
    await rm(fresh, { recursive: true, force: true });
    throw new RiwayaError("bad-usage", `${folder}: cannot be made (${String(cause)})`, { cause });
  }
  await createOutput(io.stderr).write(describe(legible(folder)));
  return 0;
}

/** Whether the folder is there already; throws where there is anything in it, or it is none. */
async function checkEmpty(place: string, folder: string): Promise<boolean> {
  const found = await readdir(place).catch((cause: unknown) => {
    const { code } = cause as { code?: unknown };
    if (code === "ENOENT") return undefined;
    const why = code === "ENOTDIR" ? "is a file" : `cannot be read (${String(cause)})`;
    throw new RiwayaError("bad-usage", `${folder}: ${why}; name a new folder`, { cause });
  });
  if (found && found.length > 0) {
    throw new RiwayaError(
      "bad-usage",
      `${folder}: holds "${found[0]}" already; name a new or an empty folder`,
    );
  }
  return found !== undefined;
}

function describe(folder: string): string {
  return `riwaya init: ${folder}: two frames, sixty annotated sentences, cues and a README that leads on. Next:

  cd ${folder}
  npx riwaya train --taxonomy frames.json --seeds 'seeds/*.jsonl' --out my-model
  npx riwaya evaluate gold.jsonl --model my-model
  npx riwaya label --model my-model --format pretty article.txt
`;
}
