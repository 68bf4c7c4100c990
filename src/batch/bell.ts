/** Wakes whoever waits. */
export interface Bell {
  ring(): void;
  /** Resolves with the next ring. */
  heard(): Promise<void>;
}

export function createBell(): Bell {
  let wake: (() => void) | undefined;
  return {
    ring() {
      wake?.();
      wake = undefined;
    },
    // One waits at a time.
    heard: () =>
      new Promise((resolve) => {
        wake = resolve;
      }),
  };
}
