import type { PaperFigure } from '../statement';
import type { AmountTable } from '../tables/read-table';
import type { KnownTable } from '../tables/recognise';
import { plainStep, type FunctionalPath } from './functional-path';
import type { Mention } from './mentions';
import { isSlip } from './one-slip';

/** What the paper's tables print, by concept. */
type PrintedFigures = ReadonlyMap<string, PaperFigure>;

const SCOPES = ['GENERAL', 'GOV_FUND', 'CAPITAL'];

export function conceptOfCode(code: string, printed: PrintedFigures): string | undefined {
  return SCOPES.map((scope) => `${scope}/${code}/TOTAL`).find((concept) => printed.has(concept));
}

/** A code alone does not say of which book, or of all: the amount of a table that it is, or misses by one slip of the pen. */
export function printedCode(
  code: string | undefined,
  { value }: Mention,
  printed: PrintedFigures,
): string | undefined {
  if (code === undefined) return undefined;
  const concepts = [...SCOPES, 'EXPENDITURE'].map((scope) => `${scope}/${code}/TOTAL`);
  const isNear = (concept: string) => {
    const figure = printed.get(concept);
    return figure?.unit === 'WAN_YUAN' && isSlip(value, Number(figure.value));
  };
  return concepts.find((concept) => isNear(concept));
}

/** The code whose row, and whose rows above, are called so. */
export function conceptOfPath(path: FunctionalPath, tables: readonly KnownTable[]): string | undefined {
  for (const scope of SCOPES) {
    const table = tables.find(({ layout }) => layout.kind === 'EXPENDITURE' && layout.scope === scope)?.table;
    const row = table && codedRow(table, path);
    if (row) return `${scope}/${row.code.length === 3 ? row.name : row.code}/TOTAL`;
  }
  return undefined;
}

function codedRow(
  table: AmountTable,
  path: FunctionalPath,
): { readonly code: string; readonly name: string } | undefined {
  const rows = table.lanes.flatMap((lane) => lane.rows).filter(({ code }) => code !== '');
  const found = rows.filter(({ code, name }) => {
    if (code.length !== 1 + 2 * path.length || plainStep(name) !== path.at(-1)) return false;
    return path.slice(0, -1).every((step, depth) => {
      const above = rows.find((row) => row.code === code.slice(0, 3 + 2 * depth));
      return above === undefined || plainStep(above.name) === step;
    });
  });
  return found.length === 1 ? found[0] : undefined;
}
