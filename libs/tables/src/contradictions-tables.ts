import type { Bilingual, ContradictionsAnswer } from '@ledger/answers';
import { both } from './cells';
import { heading, table, type Block, type Report, type Table } from './table';

type StatementCheck = ContradictionsAnswer['statements'][number];
type Finding = StatementCheck['findings'][number];

/** 报告核对: each contradiction with its failing comparisons and corrections, then last-digit differences. */
export function contradictionsLines({ statements }: ContradictionsAnswer): Report {
  if (statements.length === 0)
    return [heading('报告核对 contradictions'), '没有已公布的自评报告 no published report'];
  return statements.flatMap(statementLines);
}

function statementLines(check: StatementCheck): readonly Block[] {
  const { title, findings, lastDigits, heldLoosely, notChecked, relations, figures } = check;
  return [
    heading(`报告核对 contradictions：《${title}》`),
    ...findings.flatMap(findingLines),
    ...listed(
      '尾差 last-digit differences',
      lastDigits.map(({ chapter, text }) => `[${chapter}] ${both(text)}`),
    ),
    ...listed(
      '放宽小数位才相符 held only where decimals were dropped by rounding',
      heldLoosely.map(({ chapter, text }) => `[${chapter}] ${both(text)}`),
    ),
    ...listed(
      '未能核对 could not be judged',
      notChecked.map(({ id, reason }) => `${id}：${both(reason)}`),
    ),
    `${findings.length} 处矛盾 findings；${relations.holding} 条关系与 ${figures.holding} 个数字相符 relations and figures hold；` +
      `${relations.lastDigit + figures.lastDigit} 处尾差 last digits；${notChecked.length} 项未能核对 not judged`,
  ];
}

const MOST_REPAIRS = 5;

function findingLines({ label, witnesses, repairs, exact, notes }: Finding, i: number): readonly string[] {
  const told = repairs
    .slice(0, MOST_REPAIRS)
    .map(({ figures }) =>
      figures.map(({ text, along }) => (along ? `（随之 along ${text.zh}）` : text.zh)).join('；'),
    );
  const more = repairs.length > told.length ? [`   …… 另有 ${repairs.length - told.length} 种 more`] : [];
  const title =
    told.length === 1 ? '最小更正 smallest repair' : '同样小的更正之一 one of equally small repairs';
  return [
    `${i + 1}. ${label}`,
    ...witnesses.map(({ chapter, text }) => `   [${chapter}] ${both(text)}`),
    ...notes.map((note) => `   注 note：${note}`),
    ...told.map((text) => `   → ${title}：${text}`),
    ...more,
    ...(exact ? [] : ['   牵涉数字过多，未逐一试算 too many figures are involved to try them all together']),
  ];
}

function listed(title: string, entries: readonly string[]): readonly string[] {
  return entries.length === 0 ? [] : [`${title}：`, ...entries.map((entry) => `   ${entry}`)];
}

/** The same for a workbook. The items below each title become rows of one table. */
export function contradictionsTables({ statements }: ContradictionsAnswer): Report {
  return statements.flatMap((check) => [
    heading(`报告核对 contradictions：《${check.title}》`),
    findingsTable(check),
    `${check.findings.length} 处矛盾 findings；${check.notChecked.length} 项未能核对 not judged`,
  ]);
}

function findingsTable({ findings, lastDigits, heldLoosely, notChecked }: StatementCheck): Table {
  const shown = (kind: string, all: readonly { readonly chapter: string; readonly text: Bilingual }[]) =>
    all.map(({ chapter, text }) => [kind, '', chapter, both(text)]);
  return table(
    [{ title: '类别 kind' }, { title: '问题 finding' }, { title: '章节 chapter' }, { title: '说明 text' }],
    [
      ...findings.flatMap(findingRows),
      ...shown('尾差 last digit', lastDigits),
      ...shown('放宽小数位才相符 held loosely', heldLoosely),
      ...notChecked.map(({ id, reason }) => ['未能核对 not judged', id, '', both(reason)]),
    ],
  );
}

function findingRows({ label, witnesses, repairs, notes }: Finding) {
  return [
    ...witnesses.map(({ chapter, text }) => ['矛盾 finding', label, chapter, both(text)]),
    ...notes.map((note) => ['注 note', label, '', note]),
    ...repairs.map(({ figures }) => [
      '最小更正 smallest repair',
      label,
      '',
      figures.map(({ text }) => both(text)).join('；'),
    ]),
  ];
}
