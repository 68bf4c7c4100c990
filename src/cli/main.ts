#!/usr/bin/env node
import process from "node:process";
import type { InterruptSignal } from "./io.js";
import { run } from "./run.js";

let input: NodeJS.ReadStream | undefined;

// `exitCode`, not `exit()`: what was written must reach a slow reader first.
process.exitCode = await run(process.argv.slice(2), {
  // A getter, because touching `process.stdin` opens it, and only a command that reads it should.
  get stdin() {
    input = process.stdin;
    return input;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  onInterrupt(listener) {
    const stop = () => process.off("SIGINT", hear).off("SIGTERM", hear);
    const hear = (signal: InterruptSignal) => {
      // The second time the program ends at once.
      stop();
      listener(signal);
    };
    process.on("SIGINT", hear).on("SIGTERM", hear);
    return stop;
  },
  endBy: (signal) => void process.kill(process.pid, signal),
  processes: { own: process.pid, isRunning },
  isTerminal: {
    get stdin() {
      return process.stdin.isTTY === true;
    },
    stdout: process.stdout.isTTY === true,
    stderr: process.stderr.isTTY === true,
  },
});

// A run may end before its input does, and a read that is under way would keep the process.
input?.destroy();

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // A process of another user may not be asked, but is there.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
