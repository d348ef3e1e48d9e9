const characters = new TextDecoder("windows-1251").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
const byteOf = new Map([...characters].map((character, byte) => [character, byte]));

/** @throws {RangeError} for a character that windows-1251 does not have. */
export function encodeWindows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const byte = byteOf.get(character);
    if (byte === undefined) throw new RangeError(`windows-1251 has no ${character}`);
    return byte;
  });
}
