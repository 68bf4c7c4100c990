/** Whether this platform can sum: browsers lack `crypto.subtle` on pages that are neither HTTPS nor localhost. */
export function canChecksum(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/** SHA-256 in lower-case hexadecimal. */
export async function sha256(data: Uint8Array | string): Promise<string> {
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : new Uint8Array(data);
  const digest = new Uint8Array(await globalThis.crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
