import { parseLineKey, type LineKey } from '@ledger/domain';
import type { CellNote } from '../tables/cell-note';
import type { SheetRow } from '../tables/read-rows';
import { bookNamed, classNamed, writtenLine, type LineFinder } from './find-line';
import { entryNote } from './entry-note';

export interface NamedLine {
  readonly line?: LineKey;
  readonly faults: readonly CellNote[];
}

/**
 * The line that a row of a budget names by its codes. The line may be new, and no part of it is guessed. If the row
 * names no book, it means the only line of the year with all of its codes.
 */
export function namedLine(row: SheetRow, lines: LineFinder): NamedLine {
  const written = writtenLine(row);
  if (written !== undefined)
    return parseLineKey(written)
      ? { line: written, faults: [] }
      : { faults: [entryNote('NOT_A_LINE', row.placeOf('line'), { line: written })] };
  const { functional, economic, project } = row.codes;
  const book = bookNamed(row.texts.book);
  const faults: CellNote[] = [];
  if (!functional) faults.push(entryNote('NO_CODE', row.placeOf('functional')));
  if (!economic) faults.push(entryNote('NO_CODE', row.placeOf('economic')));
  const cls = classNamed(row) ?? (row.texts.project === undefined ? 'basic' : 'project');
  if (cls === 'project' && !project) faults.push(entryNote('NO_CODE', row.placeOf('project')));
  if (!functional || !economic || faults.length > 0)
    return { faults: book ? faults : [entryNote('NO_BOOK', row.placeOf('book')), ...faults] };
  const ofProject = cls === 'basic' && classNamed(row) === undefined ? projectLine(row, lines) : undefined;
  if (ofProject !== undefined) return { line: ofProject, faults };
  const of = cls === 'project' ? (project?.code ?? '-') : '-';
  const codes = [cls, functional.code, of, economic.code].join('/');
  if (book) return { line: `${book}/${codes}`, faults };
  return onlyLine(row, codes, lines.lines);
}

/** Without a class and a project a row means basic expenditure, unless the only line that it fits is that of a project. */
function projectLine(row: SheetRow, lines: LineFinder): LineKey | undefined {
  const found = lines.of(row);
  return found.ok && parseLineKey(found.line)?.class === 'project' ? found.line : undefined;
}

function onlyLine(row: SheetRow, codes: string, lines: readonly LineKey[]): NamedLine {
  const written = (row.texts.book ?? '') !== '';
  const [line, ...others] = lines.filter((key) => key.slice(key.indexOf('/') + 1) === codes);
  if (written || line === undefined || others.length > 0)
    return { faults: [entryNote('NO_BOOK', row.placeOf('book'))] };
  return { line, faults: [] };
}
