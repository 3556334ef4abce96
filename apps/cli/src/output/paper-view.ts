import {
  REMARK_TEXTS,
  type Comparison,
  type DutyCount,
  type Finding,
  type FigureRepair,
  type PaperReport,
  type PapersReport,
} from '@ledger/paper-check';

const KINDS = { BUDGET: '预算', FINAL_ACCOUNTS: '决算', OTHER: '绩效自评或其他' } as const;

const DUTIES: Readonly<Record<DutyCount['duty'], string>> = {
  ROW_SUM: '合计行 rows',
  COLUMN_SUM: '分栏合计 columns',
  CODE_SUM: '类款项 codes',
  BALANCE: '收支平衡 balance',
  PART_OF: '其中不大于总数 part of',
  TABLE_TO_TABLE: '表间 tables',
  TEXT_TO_TABLE: '文表 text to table',
  TEXT_TO_TEXT: '前后文 text to text',
  COMPLETION: '完成率 completion',
  SHARE: '占比 share',
  GROWTH: '增减变动 growth',
  LIST_SUM: '文字分项 lists',
  COUNT: '个数 counts',
  RATE: '执行率 rate',
  POINTS: '得分 points',
  PAPER_TO_PAPER: '各份之间 between papers',
};

const MISPRINTS: Readonly<Record<NonNullable<FigureRepair['misprint']>, string>> = {
  oneDigit: '一位数字写错',
  digitsExchanged: '两位数字颠倒',
  digitTooMany: '多写一位',
  digitTooFew: '少写一位',
  pointMoved: '小数点移位',
  sign: '正负号',
  unit: '元与万元混用',
  neighbour: '串行',
};

/** The reports on several papers, and the contradictions between them. */
export function papersView(files: readonly string[], { papers, across, duties }: PapersReport): string {
  const each = papers.map((report, index) => paperView(files[index] ?? '', report));
  const between = titled('各份之间 between papers', [...across.map(findingText), ...duties.map(dutyText)]);
  return [...each, ...between].join('\n\n');
}

/** The report as a reviewer would write it. */
function paperView(file: string, report: PaperReport): string {
  const { facts, coverage } = report;
  const unread =
    report.unreadPages.length === 0
      ? ''
      : `，未读页 pages not read ${report.unreadPages.join(', ')}（无文字层）`;
  return [
    `${file}：${facts.year ?? ''} ${KINDS[facts.kind]}，${String(report.pages)} 页 pages${unread}`,
    `数字 figures ${String(coverage.read)} / ${String(coverage.seen)}；问题 findings ${String(report.findings.length)}，尾差 last digit ${String(report.lastDigit.length)}，未能判断 not judged ${String(report.notJudged.length)}，提示 remarks ${String(report.remarks.length)}`,
    ...report.findings.map(findingText),
    ...titled('尾差 last-digit differences', report.lastDigit.map(comparisonText)),
    ...titled(
      '放宽小数位才相符 held only where decimals were rounded away',
      report.heldLoosely.map(({ chapter, page, printed, computed }) => {
        return `${placeText(chapter, page)}：${printed} ≈ ${computed}`;
      }),
    ),
    ...titled(
      '未能判断 not judged',
      report.notJudged.map(({ chapter, reason }) => `${chapter} ${reason}`),
    ),
    ...titled(
      '提示 remarks',
      report.remarks.map(({ code, page, text }) => `第 ${String(page)} 页 ${REMARK_TEXTS[code]}：${text}`),
    ),
    ...titled('核对台账 duties', report.duties.map(dutyText)),
  ].join('\n');
}
function dutyText({ duty, held, lastDigit, contradicted, notJudged }: DutyCount): string {
  return `${DUTIES[duty]}：相符 held ${String(held)}，尾差 ${String(lastDigit)}，不符 contradicted ${String(contradicted)}，未判 not judged ${String(notJudged)}`;
}

function findingText({ id, comparisons, repairs, isExact }: Finding): string {
  const mends = repairs
    .slice(0, 4)
    .map((repair) => `    可能的更正 would mend: ${repair.map(repairText).join('；')}`);
  const more =
    repairs.length > 4
      ? [`    另有 ${String(repairs.length - 4)} 种同样小的更正 and as many others as small`]
      : [];
  const limit = isExact ? [] : ['    涉及的数较多，未逐一试算 too many figures to try all'];
  return [`\n${id}. ${comparisons.map(comparisonText).join('\n   ')}`, ...mends, ...more, ...limit].join(
    '\n',
  );
}

function comparisonText({ chapter, page, printed, computed, difference }: Comparison): string {
  return `${placeText(chapter, page)}：${printed} ≠ ${computed}${difference === '' ? '' : `，差 ${difference}`}`;
}

function placeText(chapter: string, page: number): string {
  return `第 ${String(page)} 页${chapter === '' ? '' : ` ${chapter}`}`;
}

function repairText({ label, page, from, to, misprint }: FigureRepair): string {
  return `第 ${String(page)} 页 ${label} ${from} → ${to}${misprint === undefined ? '' : `（${MISPRINTS[misprint]}）`}`;
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`\n${title}`, ...lines.map((line) => `  ${line}`)];
}
