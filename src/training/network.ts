import type { Scalar, Tensor2D, Variable } from "@tensorflow/tfjs";
import type { DenseLayer } from "../model/topology.js";
import { createRandom, shuffle } from "../random.js";
import type { TensorFlow } from "./backend.js";
import { createDensifier, type Rows, selectRows } from "./network-rows.js";
import { featurePenalties, type NetworkSettings } from "./network-settings.js";
import { type NetworkShape, startLayers } from "./network-start.js";

interface LayerVariables {
  readonly kernel: Variable;
  readonly bias: Variable;
}

/** How much each cell of a batch counts in the mean loss of a row: `[rows, frames]`. */
function cellWeights(
  { targets, weights }: Rows,
  positives: readonly number[],
  meanWeight: number,
): Float32Array {
  const frames = positives.length;
  const scale = 1 / (meanWeight * weights.length);
  return targets.map((target, cell) => {
    const frame = cell % frames;
    return weights[(cell - frame) / frames] * (target === 1 ? positives[frame] : 1) * scale;
  });
}

/** Binary cross-entropy of logits z and targets y as max(z, 0) − zy + log(1 + e^−|z|), which cannot overflow. */
function crossEntropy(tf: TensorFlow, z: Tensor2D, y: Tensor2D, weights: Tensor2D): Scalar {
  const entropy = tf.add(tf.sub(tf.relu(z), tf.mul(z, y)), tf.log1p(tf.exp(tf.neg(tf.abs(z)))));
  return tf.sum(tf.mul(entropy, weights));
}

function forward(tf: TensorFlow, x: Tensor2D, layers: readonly LayerVariables[]): Tensor2D {
  return layers.reduce<Tensor2D>((input, { kernel, bias }, layer) => {
    const active = layer === 0 ? input : tf.relu(input);
    return tf.add(tf.matMul(active, kernel as Tensor2D), bias);
  }, x);
}

/**
 * Trains a network: sigmoid outputs, binary cross-entropy weighted by row and frame, a squared penalty per feature group
 * towards the prior, Adam (arXiv:1412.6980) on mini-batches. The same arguments give the same weights on one machine.
 * @param onEpoch called with the number of epochs done
 */
export async function trainNetwork(
  tf: TensorFlow,
  rows: Rows,
  shape: NetworkShape,
  settings: NetworkSettings,
  onEpoch: (done: number) => void = () => {},
): Promise<DenseLayer[]> {
  const random = createRandom(settings.seed);
  const [width, frames, count] = [shape.names.length, shape.frames.length, rows.vectors.length];
  const { epochs, batchSize, learningRate } = settings;
  const positives = shape.frames.map((frame) => settings.positiveWeights[frame] ?? 1);
  const meanWeight = rows.weights.reduce((sum, weight) => sum + weight, 0) / count;
  const start = startLayers(rows, shape, settings, random);

  // Tidied, for a variable leaves the tensor that it starts from.
  const layers = tf.tidy(() =>
    start.map(({ kernel, bias, inputs, units }) => ({
      kernel: tf.variable(tf.tensor2d(kernel, [inputs, units])),
      bias: tf.variable(tf.tensor1d(bias)),
    })),
  );
  const penalties = tf.tensor2d(featurePenalties(shape.names, settings), [width, 1]);
  const prior = shape.prior ? tf.tensor2d(shape.prior, [width, frames]) : tf.scalar(0);
  const optimizer = tf.train.adam(learningRate);
  const densify = createDensifier(width, Math.min(batchSize, count));

  const step = (batch: Rows) => {
    const size = batch.vectors.length;
    const { grads } = tf.variableGrads(() => {
      const x = tf.tensor2d(densify(batch.vectors), [size, width]);
      const y = tf.tensor2d(batch.targets, [size, frames]);
      const weights = tf.tensor2d(cellWeights(batch, positives, meanWeight), [size, frames]);
      const loss = crossEntropy(tf, forward(tf, x, layers), y, weights);
      const [first, ...others] = layers.map(({ kernel }) => kernel);
      const drawn = tf.sum(tf.mul(penalties, tf.squaredDifference(first, prior)));
      return others.reduce<Scalar>(
        (sum, kernel) => tf.add(sum, tf.mul(settings.l2, tf.sum(tf.square(kernel)))),
        tf.add(loss, drawn),
      );
    });
    optimizer.applyGradients(Object.entries(grads).map(([name, tensor]) => ({ name, tensor })));
  };

  const order = Int32Array.from({ length: count }, (_, row) => row);
  const steps = epochs * Math.ceil(count / batchSize);
  let done = 0;
  for (let epoch = 1; epoch <= epochs; epoch += 1) {
    shuffle(order, random);
    for (let from = 0; from < count; from += batchSize) {
      const batch = selectRows(rows, [...order.subarray(from, from + batchSize)]);
      // The optimiser reads its step size anew at every step, but offers no way to set it.
      const rate = (learningRate / 2) * (1 + Math.cos((Math.PI * done) / steps));
      Object.assign(optimizer, { learningRate: rate });
      tf.tidy(() => step(batch));
      done += 1;
    }
    onEpoch(epoch);
    // Lets timers and signals of the program run.
    await new Promise((resolve) => setTimeout(resolve));
  }

  const trained = start.map((layer, index) => ({
    ...layer,
    kernel: layers[index].kernel.dataSync() as Float32Array,
    bias: layers[index].bias.dataSync() as Float32Array,
  }));
  tf.dispose([layers.map(({ kernel, bias }) => [kernel, bias]), penalties, prior]);
  optimizer.dispose();
  return trained;
}
