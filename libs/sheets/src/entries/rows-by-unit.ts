import type { SheetRow } from '../tables/read-rows';

/** The unit that a row names by its code. Undefined for a subtotal, and if the code is not one of the units. */
export function unitOf(row: SheetRow, units: ReadonlyMap<string, unknown>): string | undefined {
  if (row.kind === 'subtotal') return undefined;
  return [row.codes.unit?.code, row.texts.unit].find((code) => code !== undefined && units.has(code));
}

/** Groups rows by the unit that they name. Subtotals and rows without a known unit are returned separately. */
export function rowsByUnit(rows: readonly SheetRow[], units: ReadonlyMap<string, unknown>) {
  const known = new Map<string, SheetRow[]>();
  const unknown: SheetRow[] = [];
  for (const row of rows) {
    const unitCode = unitOf(row, units);
    if (unitCode === undefined) unknown.push(row);
    else {
      const own = known.get(unitCode);
      if (own) own.push(row);
      else known.set(unitCode, [row]);
    }
  }
  return { known, unknown };
}
