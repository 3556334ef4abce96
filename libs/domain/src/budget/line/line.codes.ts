import { declaredKey, findCode } from '../../classification/code-tables';
import { CODE_TABLES, type CodeTable } from '../../classification/declared-code';
import type { DomainError } from '../../domain-error';
import type { BudgetLine } from './budget-line';
import { refuse } from './line.errors';
import { type LinesState, codeScopeOf } from './line.facts';

/** A code in a document, and where it stands. */
interface NamedCode {
  readonly table: CodeTable;
  readonly code: string;
  readonly field: string;
}

/** The codes that a line is made of. */
export function codesOfLine(line: BudgetLine, field: string): readonly NamedCode[] {
  const codes: NamedCode[] = [
    { table: 'functional', code: line.functionalCode, field },
    { table: 'economic', code: line.economicCode, field },
  ];
  if (line.projectCode !== undefined) codes.push({ table: 'project', code: line.projectCode, field });
  return codes;
}

/**
 * Every code of a document must be in the tables of the year or declared. @throws DomainError that names all codes that
 * are not, at the place of the first, and says where to declare them
 */
export function requireCodes(state: LinesState, codes: readonly NamedCode[]): void {
  const scope = codeScopeOf(state);
  const unknown = new Map<string, NamedCode>();
  for (const named of codes) {
    const key = declaredKey(named);
    if (!unknown.has(key) && !findCode(scope, named.table, named.code)) unknown.set(key, named);
  }
  const [first, ...others] = unknown.values();
  if (!first) return;
  const all = [first, ...others];
  refuse(all.every(({ table }) => table === 'project') ? 'UNKNOWN_PROJECT' : 'UNKNOWN_CODE', {
    field: first.field,
    fiscalYear: scope.fiscalYear,
    table: first.table,
    code: first.code,
    codes: [...unknown.keys()].join(' '),
    codesZh: all.map(({ table, code }) => `${TABLE_WORDS[table].zh} ${code}`).join('、'),
    codesEn: all.map(({ table, code }) => `${TABLE_WORDS[table].en} ${code}`).join(', '),
  });
}

export const TABLE_WORDS = {
  functional: { zh: '功能分类', en: 'functional code' },
  economic: { zh: '经济分类', en: 'economic code' },
  project: { zh: '项目', en: 'project' },
} as const satisfies Record<CodeTable, { zh: string; en: string }>;

/** The codes because of which a document was refused; none if it was refused for another reason. */
export function unknownCodesOf({ code, details }: DomainError): readonly Omit<NamedCode, 'field'>[] {
  if (code !== 'UNKNOWN_CODE' && code !== 'UNKNOWN_PROJECT') return [];
  return String(details['codes'])
    .split(' ')
    .flatMap((key) => {
      const table = CODE_TABLES.find((known) => key.startsWith(`${known}/`));
      return table ? [{ table, code: key.slice(table.length + 1) }] : [];
    });
}
