import { escapeHtml } from "./escape.js";
import type { FrameKey } from "./frame-keys.js";
import { renderFrameName } from "./frame-name.js";
import { countPeriods, periodNumber } from "./period.js";
import { measureShare, type Share } from "./share.js";
import type { Tally } from "./tally.js";
import type { Writer } from "./writer.js";

interface Point {
  /** Days, months or years since the first, so that gaps stay gaps. */
  readonly place: number;
  readonly period: string;
  readonly share: Share;
}

/** Shares that an axis may end at, so that charts of one report have one scale that is easily read. */
const axisEnds = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.75, 1];

/**
 * A small chart for each frame, all of one scale: the share of its sentences by period as columns, the interval as a line.
 * The numbers are in the table that stands beside it, so readers of screens have the title alone.
 */
export function drawTimeline(periods: readonly (readonly [string, Tally])[], writer: Writer): string {
  const read = periods.filter(([, tally]) => tally.read > 0);
  if (read.length < 2) return "";
  const [[first]] = read;
  const length = countPeriods(first, read[read.length - 1][0]);
  const charts = writer.frames.list().map((frame) => {
    const points = read.map(([period, tally]) => ({
      place: periodNumber(period) - periodNumber(first),
      period,
      share: measureShare(tally.framed[frame.index] ?? 0, tally.read),
    }));
    return { frame, points };
  });
  const highest = Math.max(...charts.flatMap(({ points }) => points.map(({ share }) => share.value))) * 1.4;
  const top = axisEnds.find((end) => end >= highest) ?? 1;
  return charts.map(({ frame, points }) => drawChart(frame, points, length, top, writer)).join("\n");
}

function drawChart(
  frame: FrameKey,
  points: readonly Point[],
  length: number,
  top: number,
  writer: Writer,
): string {
  const { percent, date } = writer;
  const height = (value: number) => Math.round(Math.min(1, value / top) * 1000) / 10;
  const columns = points.map(({ place, period, share }) => {
    const { value, low, high, part, whole } = share;
    const numbers = `${percent(value)}% (${percent(low)}–${percent(high)}; ${part}/${whole})`;
    const title = `${date(period)}: \u2066${numbers}\u2069`;
    return `<g><title>${title}</title><rect class="hover" x="${place}" width="1" height="100"/><rect class="fill" x="${place + 0.12}" y="${100 - height(value)}" width=".76" height="${height(value)}"/><path class="interval" d="M${place + 0.5} ${100 - height(low)}V${100 - height(high)}"/></g>`;
  });
  return `<figure class="chart ${frame.classes}"><figcaption>${renderFrameName(frame)}</figcaption>
<div class="plot"><span class="top">${percent(top)}%</span><svg viewBox="0 0 ${length} 100" preserveAspectRatio="none" role="img" aria-label="${escapeHtml(frame.name)}"><path class="grid" d="M0 0H${length}M0 50H${length}M0 100H${length}"/>${columns.join("")}</svg></div>
<div class="ends"><span>${date(points[0].period)}</span><span>${date(points[points.length - 1].period)}</span></div></figure>`;
}
