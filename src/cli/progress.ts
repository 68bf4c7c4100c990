import type { Io } from "./io.js";
import { createOutput } from "./output.js";

/** Shows how far long work has come. */
export interface Progress {
  /** @param share from 0 to 1 */
  report(stage: string, share: number): void;
  /** Ends the line. */
  end(): void;
}

/** On a terminal one line that counts; elsewhere, as in a log, one line for each stage. */
export function createProgress(io: {
  readonly stderr: Io["stderr"];
  readonly isTerminal: Pick<Io["isTerminal"], "stderr">;
}): Progress {
  const output = createOutput(io.stderr);
  // Work goes on where nobody can be told of it.
  const write = (text: string) => void output.write(text).catch(() => false);
  let shown = "";
  let stageShown = "";
  return {
    report(stage, share) {
      const line = `${stage} ${Math.floor(share * 100)} %`;
      if (io.isTerminal.stderr && line !== shown) write(`\r\u001b[K${line}`);
      if (!io.isTerminal.stderr && stage !== stageShown) write(`${stage} …\n`);
      shown = line;
      stageShown = stage;
    },
    end() {
      if (io.isTerminal.stderr && shown !== "") write("\n");
    },
  };
}
