import { spawnSync } from "node:child_process";
import { lstatSync, readdirSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";

/** The machine and the versions that numbers were measured on. */
export function describeMachine(): string {
  const [cpu] = cpus();
  return `${cpu.model.trim()} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}, Node ${process.version}, V8 ${process.versions.v8}`;
}

/** Bytes of a file or of everything below a folder; links count as nothing. */
export function sizeOf(path: string): number {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return 0;
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

/** CPU time of this process, in ms: what others take of a shared machine does not count. */
export function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Wall time of a Node process, in ms, and its peak memory, in bytes. */
export interface ProcessRun {
  readonly milliseconds: number;
  readonly peakBytes: number;
}

/** Runs code in a fresh Node process; the fastest of some runs, since the machine is shared. */
export function runFresh(code: string, runs: number): ProcessRun {
  const report = "process.on('exit',()=>process.stdout.write(String(process.resourceUsage().maxRSS*1024)));";
  const results: ProcessRun[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--input-type=module", "-e", report + code],
      { encoding: "utf8" },
    );
    if (status !== 0) throw new Error(stderr);
    results.push({ milliseconds: performance.now() - start, peakBytes: Number(stdout) });
  }
  return {
    milliseconds: Math.min(...results.map(({ milliseconds }) => milliseconds)),
    peakBytes: Math.min(...results.map(({ peakBytes }) => peakBytes)),
  };
}
