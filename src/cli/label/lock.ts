import { link, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { RiwayaError } from "../../errors.js";
import type { Io } from "../io.js";

/** What says, beside an output, that a run is writing it: `process@machine`. */
export const lockOf = (out: string) => `${out}.lock`;

/** Milliseconds between two signs of life. */
const beat = 10_000;
/** Milliseconds without one after which a run on another machine, which cannot be asked for, is taken for gone. */
const longestSilence = 12 * beat;

/**
 * Keeps a second run off an output: two that write the same file tear it. The lock of a run that was killed is taken over.
 * @returns lets go of it
 * @throws RiwayaError `bad-usage` when a run holds it
 */
export async function lockOutput(out: string, io: Pick<Io, "processes">): Promise<() => Promise<void>> {
  const path = lockOf(out);
  const own = `${io.processes.own}@${hostname()}`;
  if (!(await create(path, own))) {
    const holder = await readFile(path, "utf8").catch(() => "");
    const abandoned = holder === own || (await isAbandoned(path, holder, io));
    if (!abandoned || !(await remove(path, holder)) || !(await create(path, own))) {
      const who = holder === "" ? "another run" : `another run (${holder})`;
      throw new RiwayaError(
        "bad-usage",
        `${who} is writing ${out}: wait for it, or, if it is gone, delete ${path}`,
      );
    }
  }
  const timer = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), beat);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await remove(path, own);
  };
}

/**
 * Removes the lock of a holder and no other's: of two runs that would take over the same one, the second must not remove what the
 * first has put in its place.
 * @returns false where there was another's, which stays
 */
async function remove(path: string, holder: string): Promise<boolean> {
  const aside = `${path}.${crypto.randomUUID()}`;
  try {
    await rename(path, aside);
  } catch {
    return true;
  }
  const isTheirs = (await readFile(aside, "utf8").catch(() => "")) !== holder;
  if (isTheirs) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
  return !isTheirs;
}

/** @returns false where there is one; a folder in which nothing can be written fails later, with what to do */
async function create(path: string, holder: string): Promise<boolean> {
  try {
    await writeFile(path, holder, { flag: "wx" });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "EEXIST";
  }
}

async function isAbandoned(
  path: string,
  holder: string,
  { processes }: Pick<Io, "processes">,
): Promise<boolean> {
  const [id, machine] = holder.split("@");
  if (machine === hostname()) return !processes.isRunning(Number(id));
  const found = await stat(path).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > longestSilence;
}
