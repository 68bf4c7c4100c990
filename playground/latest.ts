/**
 * Runs one task at a time and of those asked for meanwhile only the last: what typing needs.
 * @returns a function that runs the task now, or as soon as the one before is done
 */
export function latestOnly(task: () => Promise<void>): () => void {
  let running = false;
  let wanted = false;
  const run = async (): Promise<void> => {
    wanted = true;
    if (running) return;
    running = true;
    while (wanted) {
      wanted = false;
      await task();
    }
    running = false;
  };
  return () => void run();
}

/** Calls after this many ms without another call. */
export function debounce(call: () => void, milliseconds: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(call, milliseconds);
  };
}
