import { type FileHandle, open } from "node:fs/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** Bytes from which on the end of an article ends a block. */
const blockSize = 1 << 20;
/** Bytes at which a block ends within an article. */
const largestBlock = 1 << 22;

export interface BlockFileOptions {
  /** Where writing goes on; what lies behind it in the file goes. @default 0 */
  readonly from?: number;
  /** Whether each block becomes a gzip member; members in a row are one gzip file. @default false */
  readonly gzip?: boolean;
}

/** A file that is written in blocks which end with an article, so that it can be cut there and go on. */
export interface BlockFile {
  /** Adds text of an article, or UTF-8. */
  write(text: string | Uint8Array): Promise<void>;
  /** Asked after an article: whether what is pending is worth a block. */
  readonly due: boolean;
  /**
   * Asked after an article: whether a block may end here. Where compressed blocks end depends on the text alone, so that a
   * run that was cut and goes on gives the same bytes.
   */
  readonly cuttable: boolean;
  /**
   * Writes what is pending down to the disk.
   * @returns the bytes of the file
   */
  commit(): Promise<number>;
  /** What is pending is lost. */
  close(): Promise<void>;
}

/**
 * Opens a file to write blocks to.
 * @throws the system's error, here and when it is written: a full disk
 */
export async function openBlockFile(path: string, options: BlockFileOptions = {}): Promise<BlockFile> {
  const { from = 0, gzip: compressed = false } = options;
  const file = await open(path, from === 0 ? "w" : "r+");
  await file.truncate(from);
  let at = from;
  let pending: Uint8Array[] = [];
  let size = 0;

  const put = async (block: Uint8Array) => {
    const bytes = compressed ? await compress(block) : block;
    await writeFully(file, bytes, at);
    at += bytes.length;
  };
  const take = () => {
    const block = pending.length === 1 ? pending[0] : Buffer.concat(pending, size);
    pending = [];
    size = 0;
    return block;
  };
  return {
    async write(text) {
      const bytes = typeof text === "string" ? Buffer.from(text, "utf8") : text;
      pending.push(bytes);
      size += bytes.length;
      if (size < largestBlock) return;
      const block = take();
      let from = 0;
      for (; from + largestBlock <= block.length; from += largestBlock) {
        await put(block.subarray(from, from + largestBlock));
      }
      pending = [block.subarray(from)];
      size = block.length - from;
    },
    get due() {
      return size >= blockSize;
    },
    get cuttable() {
      return !compressed || size >= blockSize;
    },
    async commit() {
      // Nothing at all, compressed, is a member too: an empty file is no gzip.
      if (size > 0 || (compressed && at === 0)) await put(take());
      await file.datasync();
      return at;
    },
    close: () => file.close(),
  };
}

const compress = promisify<Uint8Array, Buffer>(gzip);

/** A write may take less than it was given, on a disk that is almost full for one. */
async function writeFully(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
