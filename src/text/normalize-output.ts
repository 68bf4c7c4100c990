/** Text under way: its UTF-16 units and, for each, its source span; arrays of one size. */
export interface NormalizeOutput {
  units: Uint16Array;
  starts: Int32Array;
  ends: Int32Array;
  length: number;
}

/** Begins a text, with room for so many units. */
export function createOutput(size: number): NormalizeOutput {
  return {
    units: new Uint16Array(size),
    starts: new Int32Array(size),
    ends: new Int32Array(size),
    length: 0,
  };
}

const blank = 0x20;

/** Makes room for `more` units beyond those written. */
export function reserve(output: NormalizeOutput, more: number): void {
  if (output.length + more <= output.units.length) return;
  const { units, starts, ends, length } = output;
  Object.assign(output, createOutput(Math.max(units.length * 2, length + more)));
  output.units.set(units.subarray(0, length));
  output.starts.set(starts.subarray(0, length));
  output.ends.set(ends.subarray(0, length));
  output.length = length;
}

/** A first half of a surrogate pair, then the second half of one. */
const isPair = (first: number, second: number): boolean =>
  (first & 0xfc00) === 0xd800 && (second & 0xfc00) === 0xdc00;

/**
 * Writes text that came from one source span. A blank after a blank widens that, one at the start is left out.
 * Halves of a surrogate pair that only meet because what parted them is gone would be a character that was not
 * there: the second becomes U+FFFD.
 */
export function write(output: NormalizeOutput, text: string, start: number, end: number): void {
  for (let index = 0; index < text.length; index += 1) {
    let unit = text.charCodeAt(index);
    if (index === 0 && output.length > 0 && isPair(output.units[output.length - 1], unit)) unit = 0xfffd;
    if (unit === blank && (output.length === 0 || output.units[output.length - 1] === blank)) {
      widen(output, end);
      continue;
    }
    output.units[output.length] = unit;
    output.starts[output.length] = start;
    output.ends[output.length] = end;
    output.length += 1;
  }
}

/** Lets the span of whatever was written last reach `end`. */
export function widen(output: NormalizeOutput, end: number): void {
  const { ends, starts, length } = output;
  if (length === 0) return;
  const start = starts[length - 1];
  for (let index = length - 1; index >= 0 && starts[index] === start; index -= 1) ends[index] = end;
}

/**
 * Takes back what was written last, all units of its span, unless it is a blank.
 * @returns where its source span starts; undefined where there is nothing to take back
 */
export function takeBack(output: NormalizeOutput): number | undefined {
  if (output.length === 0 || output.units[output.length - 1] === blank) return undefined;
  const start = output.starts[output.length - 1];
  while (output.length > 0 && output.starts[output.length - 1] === start) output.length -= 1;
  return start;
}

/** Characters in one call of `String.fromCharCode`: well below any engine's limit on arguments. */
const chunk = 4096;

/** The text of the units written. */
export function textOf({ units, length }: NormalizeOutput): string {
  let text = "";
  for (let start = 0; start < length; start += chunk) {
    text += String.fromCharCode.apply(
      null,
      units.subarray(start, Math.min(start + chunk, length)) as unknown as number[],
    );
  }
  return text;
}
