import type { Sheet } from '../reading/workbook';
import { FIELDS, type Field } from '../tables/fields';
import { findTable, findTableNamed, wholeOf, type FoundTable } from '../tables/find-table';
import { proposeMapping, type SheetMapping } from './mapping';

/** A mapping that was kept for a unit, by the name that people gave it. */
export interface NamedMapping {
  readonly name: string;
  readonly mapping: SheetMapping;
}

export interface ChosenMapping {
  readonly table: FoundTable;
  readonly mapping: SheetMapping;
  /** Of a kept mapping that was chosen by itself. */
  readonly name?: string;
}

export interface MappingChoice {
  readonly mapping?: SheetMapping;
  readonly kept?: readonly NamedMapping[];
}

/**
 * How a sheet is read: as it is said; else by the kept mapping whose columns are all there, the one with most of them;
 * else as its heading proposes. Undefined where nothing on it is a list that is known.
 */
export function chooseMapping(
  sheet: Sheet,
  { mapping, kept = [] }: MappingChoice,
  part = wholeOf(sheet),
): ChosenMapping | undefined {
  if (mapping) {
    const table = findTableNamed(sheet, columnsOf(mapping), part) ?? findTable(sheet, part);
    // Who says in what amounts are has read what the list says.
    return table && { table: inUnit(table), mapping };
  }
  const fitting = kept.flatMap((one) => {
    const table = findTableNamed(sheet, columnsOf(one.mapping), part);
    return table ? [{ ...one, table }] : [];
  });
  const best = fitting.toSorted((a, b) => columnsOf(b.mapping).size - columnsOf(a.mapping).size)[0];
  // What the file says of its unit is of this file; the kept one stands where it says nothing.
  if (best)
    return { ...best, mapping: { ...best.mapping, amountUnit: best.table.unit ?? best.mapping.amountUnit } };
  const table = findTable(sheet, part);
  const proposed = table && proposeMapping(table);
  return table && proposed && { table, mapping: proposed };
}

function inUnit({ otherUnit: _, ...table }: FoundTable): FoundTable {
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
