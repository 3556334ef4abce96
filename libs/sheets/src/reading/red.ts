/** Red as people colour letters with it: bright or dark, and neither orange nor pink. */
export function isRed([red, green, blue]: readonly [number, number, number]): boolean {
  return red >= 0xb0 && green <= 0x50 && blue <= 0x50;
}

/** 'FF0000', or with what shines through in front: 'FFFF0000'. */
export function isRedHex(rgb: string): boolean {
  const value = Number.parseInt(rgb.slice(-6), 16);
  return isRed([(value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff]);
}
