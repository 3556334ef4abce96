const LOOKED_AT = 65_536;

/**
 * Whether the bytes are Big5, the encoding of traditional Chinese. Read as GB 18030 they would give other words without
 * an error. The most common characters of Big5 have a first byte from 0xA4 to 0xAF, where GB 18030 has kana, Greek and
 * box drawing. Four in ten of Big5's second bytes are below 0x7F, and none is from 0x7F to 0xA0. In GB 18030,
 * simplified text has almost no such first bytes and almost no second bytes below 0x7F, and traditional text has many
 * second bytes from 0x7F to 0xA0.
 */
export function isBig5(bytes: Uint8Array): boolean {
  let [pairs, common, low, others] = [0, 0, 0, 0];
  let at = 0;
  while (at < Math.min(bytes.length, LOOKED_AT)) {
    const [lead = 0, trail = 0] = bytes.subarray(at, at + 2);
    at += lead < 0x80 ? 1 : 2;
    if (lead < 0x80) continue;
    pairs += 1;
    if (lead >= 0xa4 && lead <= 0xaf) common += 1;
    if (lead < 0xa1 || trail < 0x40 || (trail > 0x7e && trail < 0xa1)) others += 1;
    else if (trail <= 0x7e) low += 1;
  }
  return common > 1 && common * 5 >= pairs && low * 10 >= pairs && others * 50 <= pairs;
}
