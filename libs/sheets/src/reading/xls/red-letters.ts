import { isRed, RED_INDEXES } from '../red';
import { recordsFrom, type BiffRecord } from './records';

/** Records by what they hold ([MS-XLS]). */
const IS = { end: 0x0a, font: 0x31, palette: 0x92, format: 0xe0 } as const;
/** A number, one in few bytes, a text, the result of a formula: row, column and format stand first. */
const CELLS: ReadonlySet<number> = new Set([0x203, 0x27e, 0xfd, 0x204, 0x06]);
const NUMBERS_OF_ROW = 0xbd;
/** The first number of those colours that a workbook may change. */
const FIRST_CHANGEABLE = 8;
/** No font has this number: those behind it are counted one higher. */
const NO_FONT = 4;

/** The formats whose letters are red, by their turns. */
export function redFormatsOf(view: DataView): ReadonlySet<number> {
  const colours: number[] = [];
  const fonts: number[] = [];
  const reds = new Set<number>(RED_INDEXES);
  for (const { id, at, end } of recordsFrom(view, 0)) {
    if (id === IS.end) break;
    if (id === IS.font) colours.push(view.getUint16(at + 4, true));
    if (id === IS.format) fonts.push(view.getUint16(at, true));
    if (id === IS.palette) takePalette(view, { at, end }, reds);
  }
  const red = fonts.map((font) => reds.has(colours[font > NO_FONT ? font - 1 : font] ?? 0));
  return new Set(red.flatMap((is, turn) => (is ? [turn] : [])));
}

function takePalette(view: DataView, { at, end }: Pick<BiffRecord, 'at' | 'end'>, reds: Set<number>): void {
  for (let i = 0; at + 2 + 4 * i + 4 <= end; i += 1) {
    const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((part) => view.getUint8(at + 2 + 4 * i + part));
    if (isRed([red, green, blue])) reds.add(FIRST_CHANGEABLE + i);
    else reds.delete(FIRST_CHANGEABLE + i);
  }
}

/** Places of cells that a record writes in such a format, as 'row,column'. */
export function redCellsIn(
  view: DataView,
  { id, at, end }: BiffRecord,
  formats: ReadonlySet<number>,
): readonly string[] {
  if (formats.size === 0) return [];
  const number = (from: number) => view.getUint16(from, true);
  if (CELLS.has(id)) return formats.has(number(at + 4)) ? [`${number(at)},${number(at + 2)}`] : [];
  if (id !== NUMBERS_OF_ROW) return [];
  const places: string[] = [];
  for (let i = 0; at + 4 + 6 * (i + 1) + 2 <= end; i += 1)
    if (formats.has(number(at + 4 + 6 * i))) places.push(`${number(at)},${number(at + 2) + i}`);
  return places;
}
