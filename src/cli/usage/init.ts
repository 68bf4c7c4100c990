/** What `riwaya init --help` prints. */
export const initUsage = `riwaya init: a first project of frames of your own

Usage
  riwaya init FOLDER

Makes FOLDER with a taxonomy of two frames, sixty annotated sentences in English and Arabic, held-out sentences to evaluate on,
a cue lexicon, and a README that leads from there to an evaluated model. FOLDER must be new or empty.

Options
  --help, -h            this text

Example
  riwaya init my-frames
`;
