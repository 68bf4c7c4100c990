import { constants, isUtf8 } from "node:buffer";
import { RiwayaError } from "../../errors.js";
import { findInvalidUtf8 } from "./utf8.js";

/** No text in an 8-bit encoding has a NUL so early. */
const binaryProbe = 8192;

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Bytes as text, strictly. A UTF-8 byte order mark at the start of the file is dropped: it is no part of the text, so
 * the offsets of sentences count from after it. Byte offsets in messages count from the start of the file, from 0.
 * @param bytes the whole file, or one line of it
 * @param where named in errors: `file` or `file:line`
 * @param fileOffset where in the file the bytes begin
 * @throws RiwayaError `bad-input` that names the first bad byte, or a file that is too large for one string
 */
export function decodeUtf8(bytes: Uint8Array, where: string, fileOffset = 0): string {
  checkUtf8(bytes, where, fileOffset);
  if (bytes.length > constants.MAX_STRING_LENGTH) {
    throw new RiwayaError(
      "bad-input",
      `${where}: ${bytes.length} bytes are too many for one text (at most ${constants.MAX_STRING_LENGTH}); split it, or give articles as JSON Lines`,
    );
  }
  const text = decoder.decode(bytes);
  return fileOffset === 0 && text.startsWith("\uFEFF") ? text.slice(1) : text;
}

/** @throws RiwayaError `bad-input` that names the first byte that is not UTF-8; see {@link decodeUtf8} */
export function checkUtf8(bytes: Uint8Array, where: string, fileOffset = 0): void {
  if (fileOffset === 0) refuseUtf16(bytes, where);
  if (isUtf8(bytes)) return;
  const bad = findInvalidUtf8(bytes);
  if (bytes.subarray(0, binaryProbe).includes(0)) {
    throw new RiwayaError(
      "bad-input",
      `${where}: not UTF-8 (byte ${fileOffset + bad}); it looks like a binary or compressed file, not a text`,
    );
  }
  const hex = bytes[bad].toString(16).toUpperCase().padStart(2, "0");
  throw new RiwayaError(
    "bad-input",
    `${where}: not UTF-8: byte ${fileOffset + bad} is 0x${hex}; convert it, for instance: iconv -f WINDOWS-1256 -t UTF-8`,
  );
}

function refuseUtf16(bytes: Uint8Array, where: string): void {
  const mark = bytes.length < 2 ? 0 : (bytes[0] << 8) | bytes[1];
  if (mark !== 0xfffe && mark !== 0xfeff) return;
  throw new RiwayaError(
    "bad-input",
    `${where}: UTF-16, not UTF-8 (byte 0: a UTF-16 byte order mark); convert it: iconv -f UTF-16 -t UTF-8`,
  );
}
