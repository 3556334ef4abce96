import { utils, write } from '@e965/xlsx';
import { csvBytes, type CsvEncoding } from './write-csv';

/** A cell to write; a day becomes a number that is formatted as a date. */
export type Written = string | number | { readonly day: string } | undefined;

export interface WrittenMerge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface WrittenSheet {
  readonly rows: readonly (readonly Written[])[];
  readonly merges: readonly WrittenMerge[];
}

export type FileFormat = 'xlsx' | 'xls' | CsvEncoding;

const EPOCH_MS = Date.UTC(1899, 11, 30);

/** Written by another library than the one that reads: what both agree on is no habit of one. */
export function fileOf({ rows, merges }: WrittenSheet, format: FileFormat): Uint8Array {
  if (format !== 'xlsx' && format !== 'xls')
    return csvBytes(
      rows.map((row) => row.map(textOf)),
      format,
    );
  const sheet = utils.aoa_to_sheet(
    rows.map((row) => row.map((cell) => (isDay(cell) ? serialOf(cell.day) : cell))),
  );
  for (const [r, row] of rows.entries())
    for (const [c, cell] of row.entries())
      if (isDay(cell))
        Object.assign(Reflect.get(sheet, utils.encode_cell({ r, c })) ?? {}, { z: 'yyyy/m/d' });
  sheet['!merges'] = merges.map(({ top, left, bottom, right }) => ({
    s: { r: top, c: left },
    e: { r: bottom, c: right },
  }));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '数据 ');
  const bytes: unknown = write(book, { type: 'buffer', bookType: format === 'xls' ? 'biff8' : 'xlsx' });
  if (!(bytes instanceof Uint8Array)) throw new Error('nothing was written');
  return bytes;
}

function isDay(cell: Written): cell is { readonly day: string } {
  return typeof cell === 'object';
}

export function serialOf(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - EPOCH_MS) / 86_400_000;
}

function textOf(cell: Written): string {
  if (isDay(cell)) return cell.day.replaceAll('-', '/').replace(/\/0/g, '/');
  return String(cell ?? '');
}
