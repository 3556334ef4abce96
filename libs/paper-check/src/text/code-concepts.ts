import { digitsAboveBase, isAmountUnit } from '@ledger/domain';
import type { PaperFigure } from '../statement';
import type { AmountTable } from '../tables/read-table';
import type { KnownTable } from '../tables/recognise';
import { codeBeforeName, plainStep, type FunctionalPath } from './functional-path';
import type { Mention } from './mentions';
import { isSlip } from './one-slip';

/** The figures in the tables of the paper, by concept. */
type PrintedFigures = ReadonlyMap<string, PaperFigure>;

const SCOPES = ['GENERAL', 'GOV_FUND', 'CAPITAL'];

export function conceptOfCode(code: string, printed: PrintedFigures): string | undefined {
  return SCOPES.map((scope) => `${scope}/${code}/TOTAL`).find((concept) => printed.has(concept));
}

/**
 * Whether the headings are about one book of fiscal money. Other chapters may go through the codes of all expenditure,
 * or of a part of it.
 */
export function isOfOneBook(headings: string): boolean {
  return /一般公共预算|财政拨款|政府性基金|国有资本/u.test(headings);
}

/** The code in front of a name: `2010301行政运行 528.60 万元`. */
export function codeOf({ label }: Mention): string | undefined {
  const code = codeBeforeName(label);
  return code === undefined ? undefined : `GENERAL/${code}/TOTAL`;
}

/** If the text does not name a book: the book whose amount is equal, or differs by one slip of the pen. */
export function printedLike(
  concept: string | undefined,
  { value, unit }: Mention,
  printed: PrintedFigures,
): string | undefined {
  const [, item] = /^[A-Z_]+(\/.*)$/u.exec(concept ?? '') ?? [];
  if (item === undefined) return undefined;
  const isPrinted = (one: string, isAlike: (right: number) => boolean) => {
    const figure = printed.get(one);
    if (figure === undefined || !isAmountUnit(figure.unit) || !isAmountUnit(unit)) return false;
    return isAlike(Number(figure.value) * 10 ** (digitsAboveBase(figure.unit) - digitsAboveBase(unit)));
  };
  const concepts = [...SCOPES, 'EXPENDITURE'].map((scope) => scope + item);
  const decimals = value.split('.')[1]?.length ?? 0;
  return (
    concepts.find((one) => isPrinted(one, (right) => right.toFixed(decimals) === value)) ??
    concepts.find((one) => isPrinted(one, (right) => isSlip(value, right)))
  );
}

/** The code whose row has this name, and whose rows above have the names of the path. */
export function conceptOfPath(
  path: FunctionalPath,
  tables: readonly KnownTable[],
  scopes: readonly string[] = SCOPES,
): string | undefined {
  for (const scope of scopes) {
    const table = tables.find(({ layout }) => layout.kind === 'EXPENDITURE' && layout.scope === scope)?.table;
    const row = table && codedRow(table, path);
    if (row) return `${scope}/${row.code.length === 3 ? row.name : row.code}/TOTAL`;
  }
  return undefined;
}

/** The code of a path among all expenditure, or the 类 that a summary prints by its name alone. */
export function conceptOfAll(
  path: FunctionalPath | undefined,
  { tables, printed }: { readonly tables: readonly KnownTable[]; readonly printed: PrintedFigures },
): string | undefined {
  if (!path) return undefined;
  const [name] = path;
  const ofClass = [name, `${name}支出`]
    .map((own) => `EXPENDITURE/${own}/TOTAL`)
    .find((concept) => path.length === 1 && printed.has(concept));
  return conceptOfPath(path, tables, ['EXPENDITURE']) ?? ofClass;
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
