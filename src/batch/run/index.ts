export { type BlockFile, openBlockFile } from "./block-file.js";
export { type Claim, partialOf } from "./claim.js";
export type { RunIdentity } from "./journal.js";
export type { RunFiles, RunState } from "./run-files.js";
