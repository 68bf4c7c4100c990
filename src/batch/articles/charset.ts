import { isUtf8 } from "node:buffer";
import { RiwayaError } from "../../errors.js";
import { checkUtf8 } from "./decode.js";

/** Where a declaration is looked for; WHATWG HTML asks for the first 1,024 bytes, but heads have grown. */
const probe = 8192;

/** One character in so many may be damaged; where more are, the bytes are of another encoding than they claim. */
const tolerance = 1000;

const marks: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/**
 * The text of an HTML page, in the encoding that it says it has: by a byte order mark, by HTTP, in a `<meta>`, or else
 * UTF-8 (the order of https://html.spec.whatwg.org/#determining-the-character-encoding; nothing is guessed). As in browsers
 * a damaged character becomes U+FFFD.
 * @param where named in errors
 * @param transport what HTTP said of it
 * @throws RiwayaError `bad-input` for an unknown encoding, or one that the bytes are not in
 */
export function decodeHtml(bytes: Uint8Array, where: string, transport?: string): string {
  const label = findMark(bytes) ?? transport ?? findDeclaration(bytes) ?? "utf-8";
  const decoder = createDecoder(label, where);
  const text = decoder.decode(bytes);
  if (decoder.encoding !== "utf-8" || isUtf8(bytes)) return text;
  const damaged = text.split("\uFFFD").length - 1;
  if (damaged * tolerance > text.length) checkUtf8(bytes, where);
  return text;
}

/** The charset of a content type: `text/html; charset="windows-1256"`. */
export function charsetOf(contentType: string): string | undefined {
  return /;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1];
}

function findMark(bytes: Uint8Array): string | undefined {
  return marks.find(([mark]) => mark.every((byte, index) => bytes[index] === byte))?.[1];
}

function findDeclaration(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, probe));
  for (const [tag] of head.matchAll(/<(?:meta|\?xml)\s[^<>]*>/gi)) {
    const label = /\b(?:charset|encoding)\s*=\s*["']?([^\s"'>;/]+)/i.exec(tag)?.[1].toLowerCase();
    // A declaration that can be read byte by byte cannot be true of UTF-16.
    if (label !== undefined) return label.startsWith("utf-16") ? "utf-8" : label;
  }
  return undefined;
}

function createDecoder(label: string, where: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch (cause) {
    throw new RiwayaError(
      "bad-input",
      `${where}: unknown encoding "${label}"; convert it to UTF-8 and declare that`,
      { cause },
    );
  }
}
