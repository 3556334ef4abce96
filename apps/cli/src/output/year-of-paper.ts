import type { StatedPaper } from '@ledger/paper-check';
import { writeYearFile, type YearEntry } from '@ledger/year-file';

/** A `record` year that states what a paper prints, for a ledger that has none of it. What is assumed is said on top. */
export function yearOfPaper({ facts, figures, relations }: StatedPaper, source: string): string {
  const fiscalYear = facts.year ?? 2000;
  const unitCode = 'UNIT-OF-THE-PAPER';
  const about = { actor: 'paper check', file: '', line: 0 } as const;
  const entries: readonly YearEntry[] = [
    {
      ...about,
      target: 'unit',
      entryId: 'unit',
      intent: {
        type: 'RegisterUnit',
        occurredOn: `${String(fiscalYear)}-01-01`,
        unitCode,
        name: facts.office || '（文本未写明单位）',
        level: 'department',
        region: '（文本未写明地区）',
      },
    },
    {
      ...about,
      target: 'budget',
      entryId: 'open',
      intent: { type: 'OpenYear', unitCode, fiscalYear, mode: 'record', paymentPlanEnforced: false },
    },
    {
      ...about,
      target: 'performance',
      entryId: 'statement',
      intent: {
        type: 'StateSelfAssessment',
        occurredOn: `${String(fiscalYear)}-12-31`,
        statementId: 'paper',
        title: source,
        figures,
        relations,
      },
    },
  ];
  const { yaml } = writeYearFile({ unitCode, fiscalYear, entries });
  return `${assumed(source, facts.year)}${yaml}`;
}

function assumed(source: string, year: number | undefined): string {
  const lines = [
    `读自 ${source}：数字、位置和勾稽关系 read from the paper: figures, places and relations`,
    '以下为假设，请核对后再导入 assumed, look at it before it is imported:',
    'unit.code、level、region、registeredOn，mode、paymentPlan，by',
    ...(year === undefined ? ['year：文本未写明年度 the paper names no year'] : []),
  ];
  return lines.map((line) => `# ${line}\n`).join('');
}
