import { lookOf, type Look } from '../looks';
import { isRed, RED_INDEXES } from '../red';
import { recordsFrom, type BiffRecord } from './records';

/** Records by what they hold ([MS-XLS]). */
const IS = { end: 0x0a, font: 0x31, palette: 0x92, format: 0xe0, code: 0x41e } as const;
/** A number, one in few bytes, a text, the result of a formula: row, column and format stand first. */
const CELLS: ReadonlySet<number> = new Set([0x203, 0x27e, 0xfd, 0x204, 0x06]);
const NUMBERS_OF_ROW = 0xbd;
/** The first number of those colours that a workbook may change. */
const FIRST_CHANGEABLE = 8;
/** No font has this number: those behind it are counted one higher. */
const NO_FONT = 4;
const STRUCK_OUT = 0x08;
const PERCENT = ['0%', '0.00%'] as const;
/** The number of the first of those that every workbook has. */
const FIRST_PERCENT = 9;

interface Font {
  readonly colour: number;
  readonly isStruck: boolean;
}

/** The formats of cells whose look may say something, by their turns. */
export function looksOf(view: DataView): ReadonlyMap<number, Look> {
  const fonts: Font[] = [];
  const formats: { readonly font: number; readonly code: number }[] = [];
  const codes = new Map<number, string>(PERCENT.map((code, i) => [FIRST_PERCENT + i, code]));
  const reds = new Set<number>(RED_INDEXES);
  const number = (at: number) => view.getUint16(at, true);
  for (const { id, at, end } of recordsFrom(view, 0)) {
    if (id === IS.end) break;
    if (id === IS.font) fonts.push({ colour: number(at + 4), isStruck: (number(at + 2) & STRUCK_OUT) !== 0 });
    if (id === IS.format) formats.push({ font: number(at), code: number(at + 2) });
    if (id === IS.palette) takePalette(view, { at, end }, reds);
    if (id === IS.code) codes.set(number(at), codeIn(view, { at, end }));
  }
  return new Map(
    formats.flatMap(({ font, code }, turn) => {
      const { colour = 0, isStruck = false } = fonts[font > NO_FONT ? font - 1 : font] ?? {};
      const look = lookOf({ isRed: reds.has(colour), isStruck, format: codes.get(code) ?? '' });
      return look ? [[turn, look] as const] : [];
    }),
  );
}

/** Behind its number and its length, in one byte for each character or in two. */
function codeIn(view: DataView, { at, end }: Pick<BiffRecord, 'at' | 'end'>): string {
  const isWide = end > at + 4 && (view.getUint8(at + 4) & 1) !== 0;
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at + 5, Math.max(end - at - 5, 0));
  return new TextDecoder(isWide ? 'utf-16le' : 'latin1').decode(bytes);
}

function takePalette(view: DataView, { at, end }: Pick<BiffRecord, 'at' | 'end'>, reds: Set<number>): void {
  for (let i = 0; at + 2 + 4 * i + 4 <= end; i += 1) {
    const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((part) => view.getUint8(at + 2 + 4 * i + part));
    if (isRed([red, green, blue])) reds.add(FIRST_CHANGEABLE + i);
    else reds.delete(FIRST_CHANGEABLE + i);
  }
}

/** The cells that a record writes in such a format, by their places: 'row,column'. */
export function cellsLookedAt(
  view: DataView,
  { id, at, end }: BiffRecord,
  formats: ReadonlyMap<number, Look>,
): readonly (readonly [string, Look])[] {
  if (formats.size === 0) return [];
  const number = (from: number) => view.getUint16(from, true);
  const seen = (row: number, column: number, format: number) => {
    const look = formats.get(format);
    return look ? [[`${row},${column}`, look] as const] : [];
  };
  if (CELLS.has(id)) return seen(number(at), number(at + 2), number(at + 4));
  if (id !== NUMBERS_OF_ROW) return [];
  const cells: (readonly [string, Look])[] = [];
  for (let i = 0; at + 4 + 6 * (i + 1) + 2 <= end; i += 1)
    cells.push(...seen(number(at), number(at + 2) + i, number(at + 4 + 6 * i)));
  return cells;
}
