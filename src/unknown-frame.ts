/** What errors say of a frame that a taxonomy does not have; the place stands before it. */
export function describeUnknownFrame(frame: string, known: Iterable<string>): string {
  return `unknown frame "${frame}"; known frames: ${[...known].join(", ")}`;
}
