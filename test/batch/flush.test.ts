import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createFlush } from "../../src/batch/flush.js";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Tells of a new article every so many milliseconds, so many times. */
function trickle(flush: { afterSilence(): void }, gap: number, times: number) {
  for (let time = 0; time < times; time += 1) {
    flush.afterSilence();
    vi.advanceTimersByTime(gap);
  }
}

describe("after silence", () => {
  it("waits for the end of what comes at once", () => {
    const action = vi.fn();
    const flush = createFlush(action);
    trickle(flush, 5, 10);
    expect(action).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5);
    expect(action).toHaveBeenCalledTimes(1);
  });

  it("does not wait for ever where the source is slow and never silent", () => {
    const action = vi.fn();
    trickle(createFlush(action), 5, 1000);
    expect(action.mock.calls.length).toBeGreaterThan(30);
  });

  it("nothing happens once it is cancelled", () => {
    const action = vi.fn();
    const flush = createFlush(action);
    flush.afterSilence();
    flush.soon();
    flush.cancel();
    vi.advanceTimersByTime(1000);
    expect(action).not.toHaveBeenCalled();
  });
});
