import type { TourAnswer, TourStep } from '@ledger/answers';
import { day, points, pointsText, wan } from './cells';
import { amountColumn, heading, table, type Block, type Report } from './table';

/** 导览 for a terminal: what each step shows in Chinese and in English, how to see it, and how the story ends. */
export function tourLines({ steps, ending, assumed, notShown }: TourAnswer): Report {
  return [
    heading('导览 tour'),
    ...steps.flatMap(stepLines),
    heading('结尾 ending'),
    ...endingLines(ending),
    ...assumedLines(assumed),
    ...notShown.map(({ zh, en }) => `看不到 not shown：${zh} ${en}`),
  ];
}

function stepLines(step: TourStep, i: number): readonly string[] {
  const { title, text, documentNo, voucherNo } = step;
  const number = documentNo ?? voucherNo;
  return [
    '',
    `${i + 1}. ${step.asOf}  ${title.zh} ${title.en}${number === undefined ? '' : `  〔${number}〕`}`,
    `   ${text.zh}`,
    `   ${text.en}`,
    ...(step.assumed?.assumptions ?? []).map(({ why }) => `   假定 assumed：${why}`),
    `   → budget ${bridgeAsked(step)}`,
  ];
}

/** The command that shows its bridge. */
function bridgeAsked({ asOf, from, figure }: TourStep): string {
  const known = from.knownAt === undefined ? '' : ` --from-known-at ${from.knownAt}`;
  return `bridge --from-as-of ${from.asOf}${known} --as-of ${asOf} --figure ${figure}`;
}

function assumedLines(assumed: TourAnswer['assumed']): readonly Block[] {
  if (!assumed) return ['没有标明为假定的内容 nothing is marked as assumed'];
  return [
    `假定的部分 what is assumed：${assumed.text.zh} ${assumed.text.en}`,
    ...assumed.assumptions.map(
      ({ why, events, firstOn, lastOn }) => `   ${firstOn} … ${lastOn} ×${events}：${why}`,
    ),
  ];
}

function endingLines({ text, findings, otherFindings }: TourAnswer['ending']): readonly Block[] {
  const repairs = findings.flatMap((finding) => finding.repairs).flatMap(({ figures }) => figures);
  return [
    text.zh,
    text.en,
    ...repairs.filter(({ along }) => !along).map((repair) => `   → ${repair.text.zh}`),
    ...(otherFindings === 0
      ? []
      : [`报告另有 ${otherFindings} 处矛盾 further contradictions → budget check`]),
  ];
}

/** The same for a workbook: a row for each step. */
export function tourTables({ steps, ending, notShown }: TourAnswer): Report {
  const after = (step: TourStep, figure: TourStep['figure']) =>
    step.figures.find((each) => each.figure === figure)?.after;
  return [
    heading('导览 tour'),
    table(
      [
        { title: '日期' },
        { title: '步骤' },
        { title: '内容', maxWidth: 80 },
        { title: '文号/凭证' },
        amountColumn('全年预算 万元'),
        amountColumn('执行数 万元'),
        amountColumn('得分'),
      ],
      steps.map((step) => [
        day(step.asOf),
        step.title.zh,
        step.text.zh,
        step.documentNo ?? step.voucherNo ?? '',
        wan(after(step, 'adjusted')),
        wan(after(step, 'executed')),
        points(after(step, 'score')),
      ]),
    ),
    `${ending.text.zh} ${pointsText(ending.computedHundredths)}`,
    ...notShown.map(({ zh }) => zh),
  ];
}
