import type { SheetRow } from '../tables/read-rows';

/** 'sha256:… list.xlsx Sheet1!7', or the rows of a voucher in their order: 'Sheet1!7-9,12'. `sourceIn` parses it. */
export function sourceOf(file: string, rows: readonly Pick<SheetRow, 'sheet' | 'row'>[]): string {
  const runs: { readonly sheet: string; readonly first: number; last: number }[] = [];
  for (const { sheet, row } of rows) {
    const run = runs.at(-1);
    if (run?.sheet === sheet && run.last + 1 === row) run.last = row;
    else runs.push({ sheet, first: row, last: row });
  }
  let before = '';
  const places = runs.map(({ sheet, first, last }) => {
    const place = `${sheet === before ? ',' : ` ${sheet}!`}${first}${last > first ? `-${last}` : ''}`;
    before = sheet;
    return place;
  });
  return `${file}${places.join('')}`;
}
