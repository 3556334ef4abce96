/** Red as people colour letters with it: bright or dark, and neither orange nor pink. */
export function isRed([red, green, blue]: readonly [number, number, number]): boolean {
  return red >= 0xb0 && green <= 0x50 && blue <= 0x50;
}

/** Red among the colours that are named by a number: the one that every workbook has, and one that it may change. */
export const RED_INDEXES = [2, 10] as const;

/** A colour as workbooks write it: by its parts, or else by a number. */
interface NamedColour {
  readonly rgb?: string | undefined;
  readonly indexed?: number | undefined;
  /** Which colour of the theme it is, and how much lighter. */
  readonly theme?: number | undefined;
  readonly tint?: number | undefined;
}

/** A colour that is so much lighter than red is pink. */
const PINK = 0.3;

/** @param themeColours of the workbook, in their order, as 'FF0000'. */
export function isRedColour(
  { rgb, indexed, theme, tint = 0 }: NamedColour,
  themeColours: readonly string[] = [],
): boolean {
  if (rgb !== undefined) return isRedHex(rgb);
  if (theme !== undefined) return tint < PINK && isRedHex(themeColours[theme] ?? '');
  return RED_INDEXES.some((red) => red === indexed);
}

/** 'FF0000', or with what shines through in front: 'FFFF0000'. */
function isRedHex(rgb: string): boolean {
  const value = Number.parseInt(rgb.slice(-6), 16);
  return isRed([(value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff]);
}
