import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** The program as users have it, compiled into a place of its own, with what stands beside it in the package. */
export function buildProgram() {
  const place = mkdtempSync(join(tmpdir(), "riwaya-built-"));
  const children: ChildProcessWithoutNullStreams[] = [];
  afterEach(() => {
    for (const child of children.splice(0)) child.kill("SIGKILL");
  });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  const build = ["run", "--silent", "build:code", "--", `--outdir=${join(place, "dist")}`];
  const { stderr } = spawnSync("npm", build, { cwd: root, encoding: "utf8" });
  const main = join(place, "dist/cli/main.js");
  if (!existsSync(main)) throw new Error(`not built: ${stderr}`);
  for (const name of ["package.json", "node_modules", "models", "seeds"]) {
    symlinkSync(join(root, name), join(place, name));
  }

  /** Starts the program, through a shell line that names it `"$@"` where one is given. */
  const start = (args: readonly string[], line?: string) => {
    const [command, ...rest] =
      line === undefined ? [process.execPath] : ["bash", "-c", line, "bash", process.execPath];
    const env = { ...process.env, RIWAYA_DEBUG: "", NO_COLOR: "" };
    const child = spawn(command, [...rest, main, ...args], { env });
    children.push(child);
    const printed = { out: "", err: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      printed.out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      printed.err += text;
    });
    child.stdin.on("error", () => {});
    const ended = new Promise<{ out: string; err: string; code: number | null; signal: string | null }>(
      (done) => child.on("close", (code, signal) => done({ ...printed, code, signal })),
    );
    return { child, printed, ended };
  };
  return { start };
}

/** Waits until something is so, or fails after a while. */
export async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 10_000; tries += 1) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("it never came to be");
}
