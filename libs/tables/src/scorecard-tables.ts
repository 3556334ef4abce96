import type { MoneyRow, ProjectCard, ScorecardAnswer, StatedScore } from '@ledger/answers';
import { ruleSetName } from '@ledger/domain';
import { both, points, pointsText, wan } from './cells';
import { amountColumn, heading, table, type Report, type TableCell } from './table';

/** 绩效自评得分: one scorecard. */
export function scoreTables(answer: ScorecardAnswer): Report {
  const {
    ruleSet,
    card,
    indicators,
    total,
    attainableHundredths,
    scaledHundredths,
    missing = [],
    losses = [],
  } = answer;
  const name = card ? `${card.name} · ` : '';
  const money = card ? moneyTables(card) : [];
  if (!ruleSet || !total)
    return [
      heading(`${name}绩效自评得分 score`),
      ...money,
      '没有采用评分规则 no scoring rule set is adopted',
      ...externalLines(answer),
    ];
  const stated = [answer.stated, ...indicators.map((one) => one.stated)].some((one) => one);
  const rows = indicators.map(({ level2, level3, points: split, formula, stated: given }) => [
    `${level2}：${level3}`,
    ...splitCells(split),
    ...(stated ? statedCells(given) : []),
    split?.lost || split?.open ? (formula ?? '') : '',
  ]);
  rows.push(['合计 total', ...splitCells(total), ...(stated ? statedCells(answer.stated) : []), '']);
  return [
    heading(`${name}绩效自评得分 score（${ruleSetName(ruleSet)}）`),
    ...money,
    table([INDICATOR, ...SPLIT, ...(stated ? STATED : []), { title: '算式 formula' }], rows),
    `得分 score ${pointsText(total.earned)}，等级 grade ${gradeText(answer)}，最高可达 attainable ${pointsText(attainableHundredths)}`,
    ...(scaledHundredths === undefined ? [] : [`折合百分制 of 100: ${pointsText(scaledHundredths)}`]),
    ...missing.map((text) => `缺 missing: ${both(text)}`),
    ...losses.map(({ text }) => `扣分原因 cause: ${both(text)}`),
    ...externalLines(answer),
  ];
}

/** 外部考核, each with what the unit gave itself. */
function externalLines({ external }: ScorecardAnswer): readonly string[] {
  return external.map((given) => {
    const { body, subject, grade, pointsHundredths, statedGrade, computedGrade, differs } = given;
    const of = subject === undefined ? '' : `（${subject}）`;
    const own = [
      ...(pointsHundredths === undefined ? [] : [`考核得分 points ${pointsText(pointsHundredths)}`]),
      ...(statedGrade === undefined ? [] : [`自评报告 report ${statedGrade}`]),
      ...(computedGrade ? [`按规则 by the rules ${both(computedGrade)}`] : []),
      ...(differs === undefined ? [] : [differs ? '与自评不同 differs' : '与自评相同 the same']),
    ];
    return `外部考核 external assessment: ${[`${body}${of} ${grade}`, ...own].join('；')}`;
  });
}

/** Every scorecard of the year. */
export function scorecardsTables(cards: readonly ScorecardAnswer[]): Report {
  const rows = cards.map((answer) => [
    answer.card?.cardId ?? '—',
    answer.card?.name ?? '整个单位 the unit',
    answer.card?.projectCodes.join(', ') ?? '',
    ...splitCells(answer.total),
    points(answer.stated?.pointsHundredths),
    gradeText(answer),
  ]);
  const columns = [
    { title: '编号 card' },
    { title: '名称 name', maxWidth: 36 },
    { title: '项目 projects' },
    ...SPLIT,
    amountColumn('人工评分 stated'),
    { title: '等级 grade' },
  ];
  return [heading('绩效自评表 scorecards'), table(columns, rows)];
}

const INDICATOR = { title: '指标 indicator', maxWidth: 36 };
const SPLIT = ['分值', '得分', '扣分', '待定'].map((title) => amountColumn(title));
const STATED = [amountColumn('人工评分 stated'), { title: '差异说明 why', maxWidth: 36 }];

function splitCells(split: ScorecardAnswer['total']): readonly TableCell[] {
  return [points(split?.weight), points(split?.earned), points(split?.lost), points(split?.open)];
}

function statedCells(stated: StatedScore | undefined): readonly TableCell[] {
  if (!stated) return ['', ''];
  return [points(stated.pointsHundredths), stated.explanation ? both(stated.explanation) : ''];
}

function gradeText({ grade }: ScorecardAnswer): string {
  if (grade === undefined) return '—';
  return both(grade.defined ? grade.name : grade.reason);
}

/** 项目资金 by source; blank if neither lines nor vouchers state a source. */
function moneyTables({ money }: ProjectCard): Report {
  const row = (name: string, { initialFen, adjustedFen, executedFen }: MoneyRow) => [
    name,
    wan(initialFen),
    wan(adjustedFen),
    wan(executedFen),
  ];
  const columns = [
    { title: '项目资金（万元）' },
    amountColumn('年初预算数'),
    amountColumn('全年预算数'),
    amountColumn('全年执行数'),
  ];
  return [
    table(columns, [
      row('年度资金总额 total', money.total),
      row('其中：当年财政拨款 current year', money.currentYear),
      row('上年结转资金 carried over', money.carriedOver),
      row('其他资金 other', money.other),
    ]),
  ];
}
