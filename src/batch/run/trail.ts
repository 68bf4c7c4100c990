/**
 * A checksum over what was done: FNV-1a over the ids, or the places of what has no id. It tells whether a run that goes on
 * meets the inputs again that it has done with.
 * @param trail of those before; 0 at the start
 * @returns an unsigned 32-bit number
 */
export function extendTrail(
  trail: number,
  input: { readonly id?: string | number; readonly place?: string },
): number {
  const mark = `${input.id ?? input.place}\n`;
  let hash = trail ^ 0x811c9dc5;
  for (let index = 0; index < mark.length; index += 1) {
    hash = Math.imul(hash ^ mark.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
