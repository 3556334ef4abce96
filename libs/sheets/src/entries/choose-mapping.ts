import type { Sheet } from '../reading/workbook';
import { FIELDS, type Field } from '../tables/fields';
import { findTable, findTableNamed, wholeOf, type FoundTable } from '../tables/find-table';
import { proposeMapping, type SheetMapping } from './mapping';

/** A mapping that is stored for a unit, under the name that people gave it. */
export interface NamedMapping {
  readonly name: string;
  readonly mapping: SheetMapping;
}

export interface ChosenMapping {
  readonly table: FoundTable;
  readonly mapping: SheetMapping;
  /** The name of the stored mapping, if one was chosen automatically. */
  readonly name?: string;
}

export interface MappingChoice {
  readonly mapping?: SheetMapping;
  readonly kept?: readonly NamedMapping[];
}

/**
 * How a sheet is read: by the given mapping; otherwise by the stored mapping with the most columns, if the sheet has
 * all of them; otherwise as its heading proposes. Undefined if no known list is on the sheet.
 */
export function chooseMapping(
  sheet: Sheet,
  { mapping, kept = [] }: MappingChoice,
  part = wholeOf(sheet),
): ChosenMapping | undefined {
  if (mapping) {
    const table = findTableNamed(sheet, columnsOf(mapping), part) ?? findTable(sheet, part);
    // A given mapping states the unit of the amounts, so another unit in the list is no error; and which amount.
    return table && { table: inUnit(table), mapping };
  }
  const fitting = kept.flatMap((one) => {
    const table = findTableNamed(sheet, columnsOf(one.mapping), part);
    return table ? [{ ...one, table }] : [];
  });
  const best = fitting.toSorted((a, b) => columnsOf(b.mapping).size - columnsOf(a.mapping).size)[0];
  // The unit in the file overrides the one of the stored mapping.
  if (best)
    return { ...best, mapping: { ...best.mapping, amountUnit: best.table.unit ?? best.mapping.amountUnit } };
  const table = findTable(sheet, part);
  const proposed = table && proposeMapping(table);
  return table && proposed && { table, mapping: proposed };
}

function inUnit({ otherUnit: _, rivals: __, still: ___, ...table }: FoundTable): FoundTable {
  return table;
}

function columnsOf({ columns }: SheetMapping): ReadonlyMap<Field, string> {
  return new Map(
    FIELDS.flatMap((field) => {
      const name = columns[field];
      return name === undefined ? [] : [[field, name] as const];
    }),
  );
}
