#!/usr/bin/env node
import process from "node:process";
import { run } from "./run.js";

// `exitCode`, not `exit()`: what was written must reach a slow reader first.
process.exitCode = await run(process.argv.slice(2), {
  // A getter, because touching `process.stdin` opens it, and only a command that reads it should.
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  isTerminal: {
    get stdin() {
      return process.stdin.isTTY === true;
    },
    stdout: process.stdout.isTTY === true,
    stderr: process.stderr.isTTY === true,
  },
});
