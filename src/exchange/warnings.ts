/** Collects what a reader should know, one line for each kind, however often it was met. */
export interface Warnings {
  /** @param place where it was met, of which the first is named */
  add(message: string, place: string): void;
  list(): string[];
}

export function createWarnings(): Warnings {
  const met = new Map<string, { count: number; readonly place: string }>();
  return {
    add(message, place) {
      const entry = met.get(message);
      if (entry === undefined) met.set(message, { count: 1, place });
      else entry.count += 1;
    },
    list: () =>
      [...met].map(([message, { count, place }]) =>
        count === 1 ? `${place}: ${message}` : `${place}: ${message} (and ${count - 1} more)`,
      ),
  };
}
