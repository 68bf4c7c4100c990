import { RiwayaError } from "../errors.js";
import type { Command, ExitCode, Io } from "./io.js";
import { maskControls } from "./legible.js";
import { createOutput } from "./output.js";
import { suggest } from "./suggest.js";
import { type CommandName, commandUsage, programUsage } from "./usage/index.js";
import { readVersion } from "./version.js";

/** Each command is imported when it is called: `label` starts without the trainer. */
const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  label: async () => (await import("./label/label.js")).label,
  evaluate: async () => (await import("./evaluate/evaluate.js")).evaluate,
  train: async () => (await import("./train/train.js")).train,
  init: async () => (await import("./train/init.js")).init,
  convert: async () => (await import("./convert/convert.js")).convert,
  agreement: async () => (await import("./agreement/agreement.js")).agreement,
};

/**
 * The program: dispatches to a command and turns every error into a line on standard error and an exit code.
 * @param args what follows the program's name
 */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const [first, ...rest] = args;
  const name = isCommand(first) ? first : undefined;
  try {
    if (name !== undefined) {
      if (asksForHelp(rest)) return await print(commandUsage[name], io);
      const command = await commands[name]();
      return await command(rest, io);
    }
    if (first === "--help" || first === "-h") return await print(programUsage, io);
    if (first === "--version" || first === "-v") return await print(`${await readVersion()}\n`, io);
    throw new RiwayaError("bad-usage", describeUnknown(first));
  } catch (error) {
    await createOutput(io.stderr).write(describeFailure(error, name, io));
    return 2;
  }
}

function isCommand(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(commands, name);
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  return args.slice(0, end === -1 ? undefined : end).some((arg) => arg === "--help" || arg === "-h");
}

async function print(text: string, io: Io): Promise<ExitCode> {
  await createOutput(io.stdout).write(text);
  return 0;
}

function describeUnknown(first: string | undefined): string {
  const known = `commands: ${Object.keys(commands).join(", ")}`;
  if (first === undefined) return `no command; ${known}`;
  if (first.startsWith("-")) return `unknown option ${first}; ${known}`;
  const meant = suggest(first, Object.keys(commands));
  return `unknown command "${first}"; ${meant === undefined ? known : `did you mean ${meant}?`}`;
}

/** One message, without a stack trace unless `RIWAYA_DEBUG` asks for it. */
function describeFailure(error: unknown, name: CommandName | undefined, io: Io): string {
  const program = name === undefined ? "riwaya" : `riwaya ${name}`;
  const debug = Boolean(io.env.RIWAYA_DEBUG) && io.env.RIWAYA_DEBUG !== "0";
  const lines = [`${program}: ${error instanceof Error ? error.message : String(error)}`];
  if (error instanceof RiwayaError && error.code === "bad-usage") lines.push(`See: ${program} --help`);
  if (!(error instanceof RiwayaError) && !debug) lines.push("RIWAYA_DEBUG=1 shows where this happened.");
  if (debug && error instanceof Error) lines.push(describeStack(error));
  return maskControls(`${lines.join("\n")}\n`);
}

function describeStack(error: Error): string {
  const stack = error.stack ?? error.message;
  return error.cause instanceof Error ? `${stack}\ncaused by ${describeStack(error.cause)}` : stack;
}
