import { formatFen } from '@ledger/domain';
import type { AssumedPart, NotLine, PaperLine, PaperLines, StatedPaper } from '@ledger/paper-check';
import { lineKeyOf } from './money-of-paper';

const ASSUMED: Readonly<Record<AssumedPart, string>> = {
  BOOK: '预算种类',
  PROJECT: '项目',
  ECONOMIC: '经济科目',
  SPREAD: '功能科目与经济科目的对应',
};

const NOT_LINES: Readonly<Record<NotLine['reason'], string>> = {
  NO_CLASS: '表中未分基本支出和项目支出 neither basic nor project by the table',
  OTHER_CLASS: '既非基本支出也非项目支出的部分 the part that is neither basic nor project',
  CODE_TWICE: '同一编码在表中不止一行 the code stands in several rows',
  NEGATIVE: '负数 negative',
  NOT_WHOLE_FEN: '不是整分 no whole number of fen',
  MORE_THAN_ALL: '各预算表多于支出表的部分 what the books have beyond the table of all expenditure',
  OTHER_LEVEL: '各表列到的级次不同 the tables print it on different levels',
  PARTS_DIFFER: '本类与其下各行之和的差 the 类 less the rows below it',
  MORE_THAN_FUNCTIONS: '经济分类多于功能分类的部分 what economic codes have beyond functional ones',
  CODE_UNKNOWN: '科目表中没有该编码，文本也未印名称 the code is known nowhere and printed without a name',
};

/** At the top of the file: what no paper says about itself. */
export function assumedHeading({ facts, unstated }: StatedPaper, source: string): string {
  return comments([
    `读自 ${source}：数字、位置和勾稽关系 read from the paper: figures, places and relations`,
    '以下为假设，请核对后再导入 assumed, look at it before it is imported:',
    'unit.code、level、region、registeredOn，mode、paymentPlan，by',
    ...(facts.year === undefined ? ['year：文本未写明年度 the paper names no year'] : []),
    ...(unstated === 0
      ? []
      : [`${String(unstated)} 项关系缺少另一边的数，未写入 relations without a figure are left out`]),
  ]);
}

/** Which lines are assumed as a whole, and which rows did not become lines. */
export function assumedLines({ facts }: StatedPaper, { lines, notLines }: PaperLines): string {
  const isBudget = facts.kind === 'BUDGET';
  const parts = new Set(lines.flatMap(({ assumed }) => assumed));
  return comments([
    isBudget
      ? '批复的日期和文号为假设 day and number of the appropriation'
      : '支出的日期、凭证号和收款人为假设：全年决算数记为一张凭证，文本中的预算数未作指标，故各行都记为无预算支出 day, number and payee of the voucher; it stands for the whole year, without a budget',
    ...(parts.has('SPREAD')
      ? [
          '基本支出按功能科目、按经济科目各印一表：行是两表的一种对应 basic expenditure is printed by function and by economic code apart: lines are one way to join both',
        ]
      : []),
    ...(parts.has('PROJECT')
      ? [
          '项目代码：每个功能科目的项目支出作为一个项目，经济科目记 302 each function’s project expenditure is one project, on 302',
        ]
      : []),
    ...(parts.has('BOOK')
      ? [
          '预算种类标为假设的行：由支出总表与各预算表的差得出 books marked so follow from the table of all expenditure',
        ]
      : []),
    ...(notLines.length === 0 ? [] : ['未能成行 what became no line:', ...notLines.map(notLineText)]),
  ]);
}

/** One thing that is printed and became no line. */
export function notLineText({ place, label, amountFen, reason }: NotLine): string {
  const amount = amountFen === undefined ? '' : ` ${formatFen(amountFen)} 万元`;
  return `第 ${String(place.page)} 页“${place.table}” ${label}${amount}：${NOT_LINES[reason]}`;
}

/** Behind each line of the file that is a line of the paper: where it is printed, and what of it is assumed. */
export function withLineNotes(yaml: string, lines: readonly PaperLine[]): string {
  const byKey = new Map(lines.map((line) => [lineKeyOf(line), line]));
  return yaml
    .split('\n')
    .map((text) => {
      const line = byKey.get(/\{ line: ([^\s,]+),/u.exec(text)?.[1] ?? '');
      return line ? `${text} # ${lineNote(line)}` : text;
    })
    .join('\n');
}

function lineNote({ place, assumed }: PaperLine): string {
  const printed = `第 ${String(place.page)} 页“${place.table}”`;
  return assumed.length === 0
    ? printed
    : `${printed}；假定：${assumed.map((part) => ASSUMED[part]).join('、')}`;
}

function comments(lines: readonly string[]): string {
  return lines.map((line) => `# ${line.replace(/\s+/gu, ' ')}\n`).join('');
}
