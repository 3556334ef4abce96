const LOOKED_AT = 65_536;

/**
 * Whether bytes that GB 18030 would take are Big5, in which traditional Chinese was written: read as GB 18030 they would
 * be other words, and no error. The commonest characters of Big5 begin with 0xA4 to 0xAF, where GB 18030 has kana, Greek and
 * boxes; four in ten of its second bytes lie below 0x7F and none from 0x7F to 0xA0. Simplified text in GB 18030 has
 * next to nothing of the first two, traditional text in GB 18030 much of the third.
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
