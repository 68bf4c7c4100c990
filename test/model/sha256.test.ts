import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { sha256 } from "../../src/model/checksum.js";
import { digestSha256 } from "../../src/model/sha256.js";

const encode = (text: string) => new TextEncoder().encode(text);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");

describe("digestSha256", () => {
  // NIST's example values for FIPS 180-4, and the empty message of its CAVP vectors.
  it.each([
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
    [
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1",
    ],
    ["a".repeat(1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"],
  ])("sums %.20j", (message, digest) => {
    expect(hex(digestSha256(encode(message)))).toBe(digest);
  });

  it("sums messages of every length around a block's end as Node does", () => {
    for (let length = 0; length <= 130; length += 1) {
      const message = new Uint8Array(length).fill(length);
      expect(hex(digestSha256(message))).toBe(createHash("sha256").update(message).digest("hex"));
    }
  });

  it("sums any bytes as Node does", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (message) => {
        expect(hex(digestSha256(message))).toBe(createHash("sha256").update(message).digest("hex"));
      }),
    );
  });
});

describe("sha256", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each([
    ["has crypto.subtle", globalThis.crypto],
    ["has none", {}],
    ["has no crypto at all", undefined],
  ])("gives the same where the platform %s", async (_, crypto) => {
    vi.stubGlobal("crypto", crypto);
    const shifted = encode("نفت الوزارة").subarray(2);
    expect(await sha256(shifted)).toBe(createHash("sha256").update(shifted).digest("hex"));
    expect(await sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});
