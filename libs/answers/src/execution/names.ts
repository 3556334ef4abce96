import {
  BOOK_NAMES,
  codeName,
  parseLineKey,
  type BudgetLine,
  type CodeScope,
  type CodeTable,
  type ExpenditureClass,
  type LineKey,
} from '@ledger/domain';
import type { Bilingual, CodeName } from '../bilingual';
import type { LineNames } from './execution.types';

export const CLASS_NAMES = {
  basic: { zh: '基本支出', en: 'basic expenditure' },
  project: { zh: '项目支出', en: 'project expenditure' },
} as const satisfies Record<ExpenditureClass, Bilingual>;

/** Coordinates of the lines in the postings. A key of another form cannot be appended; it would be left out. */
export function coordinatesOf(keys: Iterable<LineKey>): ReadonlyMap<LineKey, BudgetLine> {
  const known = new Map<LineKey, BudgetLine>();
  for (const key of keys) {
    const line = known.has(key) ? undefined : parseLineKey(key);
    if (line) known.set(key, line);
  }
  return known;
}

/** `{ name }` to spread: nothing where no table knows the code. */
export function named(scope: CodeScope, table: CodeTable, code: string): { readonly name?: CodeName } {
  const zh = codeName(scope, table, code);
  return zh === undefined ? {} : { name: { zh } };
}

export function lineNames(scope: CodeScope, line: BudgetLine): LineNames {
  const functional = named(scope, 'functional', line.functionalCode).name;
  const economic = named(scope, 'economic', line.economicCode).name;
  const project = line.projectCode === undefined ? undefined : named(scope, 'project', line.projectCode).name;
  return {
    book: BOOK_NAMES[line.book],
    class: CLASS_NAMES[line.class],
    ...(functional && { functional }),
    ...(project && { project }),
    ...(economic && { economic }),
  };
}
