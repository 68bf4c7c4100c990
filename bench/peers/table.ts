import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { classifiers } from "./classifiers.js";
import type { PeerResult } from "./measure.js";

/** Measures riwaya and its peers one after the other, each in a process of its own, and lays the results out as lines. */
export function measurePeers(): string[] {
  if (!existsSync("bench/peers/node_modules"))
    return ["peers: not installed; npm ci --ignore-scripts --prefix bench/peers"];
  const head = ["classifying only", "language", "macro-F1", "sentences/s", "train s"];
  const rows = Object.keys(classifiers).flatMap((name) =>
    measurePeer(name).map((result) => [
      name,
      result.language,
      result.macroF1.toFixed(2),
      Math.round(result.sentencesPerSecond).toLocaleString("en"),
      result.trainSeconds.toFixed(1),
    ]),
  );
  return [head, ...rows].map((cells) =>
    cells.map((cell, place) => (place === 0 ? cell.padEnd(20) : cell.padStart(12))).join(""),
  );
}

function measurePeer(name: string): PeerResult[] {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "bench/peers/measure.ts", name],
    { encoding: "utf8", maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return JSON.parse(stdout.trim().split("\n").at(-1) as string) as PeerResult[];
}
