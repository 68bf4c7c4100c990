/** What `riwaya train --help` prints. */
export const trainUsage = `riwaya train: train a model from seeds

Usage
  riwaya train [options] --seeds GLOB... --out DIR

Needs the packages @tensorflow/tfjs and @tensorflow/tfjs-backend-wasm, or @tensorflow/tfjs-node, beside riwaya.

Options
  --seeds GLOB          annotated sentences, JSON Lines; may be repeated, and further files may follow
  --calibrate-on GLOB   those of the seeds that are like the texts to come, in their share of labels above all: they alone
                        decide confidence and thresholds, and each teaches three times as much as another; may be
                        repeated (default: all seeds alike)
  --taxonomy FILE       the frames (default: the one that riwaya comes with)
  --cues DIR            the cue lexicons (default: those that riwaya comes with)
  --folds N             folds of cross-validation (default: 5); fewer where there are few seeds
  --backend node|wasm   what computes: @tensorflow/tfjs-node (default where it is installed), or WebAssembly, which trained
                        the bundled model
  --out DIR             where the model goes; it appears whole or not at all
  --name NAME           the model's name
  --model-version V     the model's version
  --help, -h            this text

Example
  riwaya train --seeds 'seeds/*.jsonl' --calibrate-on 'seeds/*-news-*.jsonl' --out models/mine
`;
