/** What `riwaya train --help` prints. */
export const trainUsage = `riwaya train: train a model from seeds

Usage
  riwaya train [options] --seeds GLOB... (--out DIR | --learning-curve)

Needs no further package.

Options
  --seeds GLOB          annotated sentences, JSON Lines; may be repeated, and further files may follow
  --calibrate-on GLOB   those of the seeds that are like the texts to come, in their share of labels above all: they alone
                        decide confidence and thresholds, and each teaches three times as much as another; may be
                        repeated (default: all seeds alike)
  --taxonomy FILE       the frames (default: the one that riwaya comes with)
  --extend MODEL        a model, or "bundled" for the one that riwaya comes with, whose frames the new one takes over exactly as they
                        are: --taxonomy names the frames to add, and --seeds need be annotated for these alone
  --cues DIR            cue lexicons, one folder a language (default: those that riwaya comes with, where they tell a frame);
                        frames without cues are found by their words
  --folds N             folds of cross-validation (default: 5); fewer where there are few seeds
  --test GOLD           sentences to score the model on afterwards; warns of those that nearly repeat a seed; may be repeated
  --learning-curve      how well models of 20, 50, 100 … sentences a frame do, by cross-validation
  --sizes N,N…          the sizes of that curve
  --backend plain|node|wasm   what computes (default: plain, which needs nothing); node is @tensorflow/tfjs-node, wasm is
                        @tensorflow/tfjs with @tensorflow/tfjs-backend-wasm, which trained the bundled model
  --out DIR             where the model goes; it appears whole or not at all
  --name NAME           the model's name
  --model-version V     the model's version
  --help, -h            this text

Examples
  riwaya train --taxonomy frames.json --seeds 'seeds/*.jsonl' --out my-model --test gold.jsonl
  riwaya train --extend bundled --taxonomy frames.json --seeds 'seeds/*.jsonl' --out my-model
`;
