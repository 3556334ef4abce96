import { parseLineKey, type LineKey } from '@ledger/domain';
import type { CellNote } from '../tables/cell-note';
import type { SheetRow } from '../tables/read-rows';
import { bookNamed, classNamed, writtenLine } from './find-line';
import { entryNote } from './sheet-entry';

/** The line that a budget's row names by its codes: it need not exist yet, and no part of it is guessed. */
export function namedLine(row: SheetRow): { readonly line?: LineKey; readonly faults: readonly CellNote[] } {
  const written = writtenLine(row);
  if (written !== undefined)
    return parseLineKey(written)
      ? { line: written, faults: [] }
      : { faults: [entryNote('NOT_A_LINE', row.placeOf('line'), { line: written })] };
  const { functional, economic, project } = row.codes;
  const book = bookNamed(row.texts.book);
  const faults: CellNote[] = [];
  if (!book) faults.push(entryNote('NO_BOOK', row.placeOf('book')));
  if (!functional) faults.push(entryNote('NO_CODE', row.placeOf('functional')));
  if (!economic) faults.push(entryNote('NO_CODE', row.placeOf('economic')));
  const cls = classNamed(row) ?? (row.texts.project === undefined ? 'basic' : 'project');
  if (cls === 'project' && !project) faults.push(entryNote('NO_CODE', row.placeOf('project')));
  if (!book || !functional || !economic || faults.length > 0) return { faults };
  const of = cls === 'project' ? (project?.code ?? '-') : '-';
  return { line: [book, cls, functional.code, of, economic.code].join('/'), faults };
}
