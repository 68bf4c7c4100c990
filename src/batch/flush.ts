/** Milliseconds without a new article after which a source counts as silent. */
const silence = 10;
/** Milliseconds that anything waits for silence: a source may be slow and never silent. */
const patience = 100;

/** When an unfinished chunk is worked on although more may come. */
export interface Flush {
  now(): void;
  /** When all that the source has ready was read: at the end of this turn of the event loop. */
  soon(): void;
  /** When the source has nothing more for a while, or has gone on without a pause for longer. */
  afterSilence(): void;
  cancel(): void;
}

export function createFlush(action: () => void): Flush {
  let turn: NodeJS.Immediate | undefined;
  let timer: NodeJS.Timeout | undefined;
  let waitingSince = 0;
  const cancel = () => {
    clearImmediate(turn);
    clearTimeout(timer);
    turn = undefined;
    timer = undefined;
  };
  const now = () => {
    cancel();
    action();
  };
  return {
    now,
    soon() {
      turn ??= setImmediate(now);
    },
    afterSilence() {
      if (timer === undefined) {
        timer = setTimeout(now, silence);
        waitingSince = performance.now();
      } else if (performance.now() - waitingSince < patience) timer.refresh();
    },
    cancel,
  };
}
