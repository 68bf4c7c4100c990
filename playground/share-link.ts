/** What a link carries. */
export interface Shared {
  readonly text: string;
  readonly threshold?: number;
  readonly hidden: readonly string[];
}

/** The longest text that is read from a link, in UTF-8 bytes: a short link can unfold to gigabytes. */
const mostBytes = 5_000_000;
const prefix = "#v1.";

async function pipe(bytes: Uint8Array<ArrayBuffer>, through: TransformStream): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value);
    size += read.value.length;
    if (size > mostBytes) {
      await reader.cancel();
      throw new Error("too large");
    }
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** The fragment of a link (`#v1.…`): JSON, compressed, in URL-safe base64. */
export async function writeFragment(shared: Shared): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(shared));
  const packed = await pipe(bytes, new CompressionStream("deflate-raw"));
  let binary = "";
  for (const byte of packed) binary += String.fromCharCode(byte);
  return prefix + btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/**
 * Reads the fragment of a link.
 * @returns undefined for a fragment that is none of ours
 * @throws Error for one that is damaged or too large
 */
export async function readFragment(fragment: string): Promise<Shared | undefined> {
  if (!fragment.startsWith(prefix)) return undefined;
  const binary = atob(fragment.slice(prefix.length).replaceAll("-", "+").replaceAll("_", "/"));
  const packed = Uint8Array.from(binary, (unit) => unit.charCodeAt(0));
  const bytes = await pipe(packed, new DecompressionStream("deflate-raw"));
  const shared: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  if (!isShared(shared)) throw new Error("not what a link carries");
  return shared;
}

function isShared(value: unknown): value is Shared {
  if (typeof value !== "object" || value === null) return false;
  const { text, threshold, hidden } = value as Partial<Record<keyof Shared, unknown>>;
  const fits = threshold === undefined || (typeof threshold === "number" && threshold >= 0 && threshold <= 1);
  return (
    typeof text === "string" && fits && Array.isArray(hidden) && hidden.every((id) => typeof id === "string")
  );
}
