import { cellsIn, type ReadFile, type ReadList } from '@ledger/imports';
import { FIELDS, normalized, placeName, type Field } from '@ledger/sheets';
import { fieldName } from './sdl/field-name';

interface RowOfFile {
  readonly file: ReadFile;
  readonly sheet?: string;
  /** Counted from 1. */
  readonly row: number;
  /** Only for lists. */
  readonly cells?: string;
}

/** The cells of a row that its mapping uses. */
export function cellsOf({ file, sheet, row, cells }: RowOfFile) {
  if (cells === undefined || sheet === undefined) return [];
  const texts = cellsIn(cells);
  const cellAt = placesOn(file, sheet);
  return [...columnsOf(file, sheet)].map(([field, column]) => ({
    cell: cellAt(row - 1, column),
    field: fieldName(field),
    text: texts[column] ?? '',
  }));
}

/** The cells that people see. */
export function placesOn(file: ReadFile, sheet: string): typeof placeName {
  const origins = file.kind === 'LIST' ? tableOn(file, sheet)?.origins : undefined;
  return (row, column) => {
    const cell = placeName(row, column);
    return origins?.get(cell) ?? cell;
  };
}

function tableOn({ found }: ReadList, sheet: string): ReadList['found']['tables'][number] | undefined {
  return found.tables.find((one) => one.sheet === sheet);
}

/** The columns of fields, by the mapping that the list was read by. */
export function columnsOf(file: ReadFile, sheet: string): ReadonlyMap<Field, number> {
  const table = file.kind === 'LIST' ? tableOn(file, sheet) : undefined;
  const names = (table?.names ?? []).map(normalized);
  return new Map(
    FIELDS.flatMap((field) => {
      const name = table?.mapping?.columns[field];
      const column = name === undefined ? -1 : names.indexOf(normalized(name));
      return column < 0 ? [] : [[field, column] as const];
    }),
  );
}
