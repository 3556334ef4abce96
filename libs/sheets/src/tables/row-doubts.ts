import type { Fen } from '@ledger/domain';
import { placeName, type Cell } from '../reading/workbook';
import { note, type CellNote } from './cell-note';
import type { Field } from './fields';
import type { FoundTable } from './find-table';
import { redInWords } from './red-amounts';
import type { UnitSaid } from './row-kinds';
import type { RowPlace } from './row-place';
import { shiftedRows } from './shifted-rows';
import { tellingColumns, tellingFaults, unitInRow, type TellingColumns } from './telling-columns';

interface RowRead {
  readonly cells: readonly Cell[];
  readonly at: number;
  readonly texts: Readonly<Partial<Record<Field, string>>>;
  readonly amounts: Readonly<Partial<Record<Field, Fen>>>;
  readonly place: RowPlace;
}

/** What a row says beside its amounts, and why they may not be what is written. */
export class RowDoubts {
  private readonly telling: TellingColumns;
  private readonly isShifted: (at: number) => boolean;

  constructor(private readonly table: FoundTable) {
    this.telling = tellingColumns(table);
    this.isShifted = shiftedRows(table);
  }

  unitIn(cells: readonly Cell[]): UnitSaid | undefined {
    return unitInRow(cells, this.telling);
  }

  *faults({ cells, at, texts, amounts, place }: RowRead): Generator<CellNote> {
    if (this.isShifted(at)) yield note('SHIFTED_CELLS', placeName(at, cells.length - 1));
    if (amounts.amount !== undefined) yield* tellingFaults(cells, at, this.telling);
    const { returns } = this.table;
    yield* redInWords(texts, amounts, { returns, placeOf: (field) => place.placeOf(field) });
  }
}
