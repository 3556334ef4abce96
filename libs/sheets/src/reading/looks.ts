import { firstSectionOf, sectionFor, shownNumber } from './shown-number';
import type { Cell, CellLooks } from './workbook';

/** How cells of one format look, where that may say something of their values. */
export interface Look {
  readonly isRed: boolean;
  readonly isStruck: boolean;
  /** A number format that colours numbers, or shows another number than is stored. */
  readonly format?: string;
}

/** A comma behind the last digit divides by a thousand; a decimal point of its own, and %, show other digits. */
const SCALES = /[#0?],+(?![#0?,])|[#0?](?:\\\.|!\.|"\.")[#0?]|%/;
const COLOURS_RED = /\[(?:red|红色?|color ?3|颜色 ?3)\]/i;

/** Undefined where the look says nothing. */
export function lookOf({ isRed, isStruck, format = '' }: Look): Look | undefined {
  const tells =
    scales(format) || hides(format, 1) || hides(format, -1) || COLOURS_RED.test(firstSectionOf(format));
  if (!isRed && !isStruck && !tells) return undefined;
  return { isRed, isStruck, ...(tells && { format }) };
}

/** A format of its own for what is above zero may show a minus or brackets: the cell then reads as below zero. */
const SIGNS = /^[^#0?\-−△▲(（)）]*(?:[-−△▲][^#0?]*[#0?]|[(（][^#0?)）]*[#0?])/;

/** Texts in a format are not digits; a point alone is looked at. */
function scales(format: string): boolean {
  const section = firstSectionOf(format);
  if (SCALES.test(section.replaceAll(/"([^"]*)"/g, (text, said: string) => (said === '.' ? text : ''))))
    return true;
  // Spaces as wide as a bracket, colours and places stand in brackets, too; a condition means other amounts.
  const shown = section.replaceAll(/_.|\*./g, '').replaceAll(/\[(?![<>=])[^\]]*\]/g, '');
  return !shown.startsWith('[') && SIGNS.test(shown.replaceAll(/["\\]/g, ''));
}

/** Shows nothing of a number, or only a text in its place: ;;; and "作废". A day or a number without a format is shown. */
function hides(format: string, value: number): boolean {
  const section = sectionFor(value, format);
  if (section === undefined || section.trim() === '') return format.includes(';') && value !== 0;
  const shown = section.replaceAll(/"[^"]*"|\\.|_.|\*./g, '').replaceAll(/\[(?![<>=])[^\]]*\]/g, '');
  return value !== 0 && !/[#0?@ymdhsegb[]|general/i.test(shown);
}

/** Takes in the looks of cells, one after another. */
export class LooksSeen implements CellLooks {
  readonly red = new Set<string>();
  readonly struck = new Set<string>();
  readonly scaled = new Map<string, string>();

  take(place: string, { isRed, isStruck, format }: Look, value: Cell): void {
    if (value === undefined) return;
    if (isRed || (format !== undefined && isRedUnder(format, value))) this.red.add(place);
    if (isStruck) this.struck.add(place);
    if (format !== undefined && typeof value === 'number' && (scales(format) || hides(format, value)))
      this.scaled.set(place, shownNumber(value, format));
  }
}

/** Numbers above zero, by the first section of their format, and where it has a condition, if they meet it. */
function isRedUnder(format: string, value: Cell): boolean {
  const section = firstSectionOf(format);
  if (typeof value !== 'number' || value <= 0 || !COLOURS_RED.test(section)) return false;
  const [, sign = '', bound = ''] = /\[(<=?|>=?|=)(-?[\d.]+)\]/.exec(section) ?? [];
  if (sign === '') return true;
  const than = Number(bound);
  return (
    (sign.includes('=') && value === than) ||
    (sign.startsWith('<') ? value < than : sign.startsWith('>') && value > than)
  );
}
