import { utils, write } from '@e965/xlsx';
import { csvBytes, type CsvEncoding } from './write-csv';

/** A cell to write; a day becomes a number that is formatted as a date, and red is below zero without a minus. */
export type Written = string | number | { readonly day: string } | { readonly red: number } | undefined;

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
  const sheet = utils.aoa_to_sheet(rows.map((row) => row.map(valueOf)));
  for (const [r, row] of rows.entries())
    for (const [c, cell] of row.entries())
      if (typeof cell === 'object')
        Object.assign(Reflect.get(sheet, utils.encode_cell({ r, c })) ?? {}, { z: formatOf(cell) });
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

function valueOf(cell: Written): string | number | undefined {
  if (typeof cell !== 'object') return cell;
  return 'day' in cell ? serialOf(cell.day) : cell.red;
}

function formatOf(cell: Exclude<Written, string | number | undefined>): string {
  return 'day' in cell ? 'yyyy/m/d' : '#,##0.00;[Red]#,##0.00';
}

export function serialOf(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - EPOCH_MS) / 86_400_000;
}

function textOf(cell: Written): string {
  if (typeof cell !== 'object') return String(cell ?? '');
  return 'day' in cell ? cell.day.replaceAll('-', '/').replace(/\/0/g, '/') : String(cell.red);
}
