import type { FrameKey } from "./frame-keys.js";
import type { Share } from "./share.js";
import type { Writer } from "./writer.js";

const hundredth = (value: number) => Math.round(value * 10000) / 100;

/**
 * A part of 1 as a bar with its interval as a line; the numbers stand beside it as text.
 * @param classes of the frame whose colour it has
 */
export function drawBar(
  { value, low, high }: Pick<Share, "value" | "low" | "high">,
  classes: string,
): string {
  return `<svg class="bar ${classes}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="fill" width="${hundredth(value)}" height="10"/><path class="interval" d="M${hundredth(low)} 5H${hundredth(high)}"/></svg>`;
}

/** A table cell of a share: percentage, interval and bar; sorts by the share. */
export function renderShareCell(share: Share, frame: FrameKey, { percent }: Writer): string {
  if (share.whole === 0) return '<td data-value="-1">–</td>';
  const interval = `${percent(share.low)}–${percent(share.high)}`;
  return `<td data-value="${hundredth(share.value)}">${percent(share.value)}% <small dir="ltr">${interval}</small>${drawBar(share, frame.classes)}</td>`;
}
