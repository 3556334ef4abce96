import { detailsOf, KNOWN_LINES, type KnownPayment } from './known-year';
import { lineColumns, noise, shuffledAround, type Draw, type ListColumn } from './lists';
import type { Random } from './random';

/** Where lists have their days. */
export const DAY_FIELDS: readonly string[] = ['date', 'enteredOn', 'dayOfMonth'];
const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);
const NUMERALS = '一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ');

/** 指标, each row a document of its own. */
export function budgetColumns({ random, notation }: Draw): readonly ListColumn[] {
  const amount = random.of(['指标金额', '批复金额', '年初预算数', '下达金额']);
  return shuffledAround(random, [
    {
      heads: [random.of(['指标文号', '文号', '批复文号'])],
      field: 'document',
      write: ({ number }) => number,
    },
    {
      heads: [random.of(['发文日期', '下达日期', '批复日期'])],
      field: 'date',
      write: ({ day }) => notation.day(day),
    },
    {
      heads: [notation.unit === 'YUAN' && random.chance(50) ? `${amount}（元）` : amount],
      field: 'amount',
      write: ({ fen }) => notation.amount(fen),
    },
    ...lineColumns({ random, notation }, false),
    ...noise(random, notation),
  ]);
}

/** 用款计划: a row gives the amount of one month, and leaves the others blank. */
export function planColumns({ random, notation }: Draw): readonly ListColumn[] {
  const head = random.of<(month: number) => string>([
    (month) => `${month}月`,
    (month) => `${month}月份`,
    (month) => `${NUMERALS[month - 1] ?? ''}月`,
    (month) => `${month}月计划数`,
    (month) => `${month}月份用款计划`,
  ]);
  const above = random.chance(40) ? ['分月计划'] : [];
  return [
    { heads: [random.of(['计划编号', '计划文号'])], field: 'document', write: ({ number }) => number },
    { heads: [random.of(['日期', '下达日期'])], field: 'date', write: ({ day }) => notation.day(day) },
    ...lineColumns({ random, notation }, false),
    ...MONTHS.map((month): ListColumn => ({
      heads: [...above, head(month)],
      field: `month${month}`,
      write: ({ day, fen }) => (monthOf(day) === month ? notation.amount(fen) : undefined),
    })),
  ];
}

/** 序时账: each payment a debit of an account of its own. */
export function journalColumns({ random, notation }: Draw): readonly ListColumn[] {
  const date = random.of(['日期', '凭证日期', '制单日期']);
  const above = random.chance(40) ? ['发生额'] : [];
  const word = random.chance(30);
  return [
    ...(random.chance(30)
      ? dayColumns(random)
      : [
          {
            heads: [date],
            field: date === '制单日期' ? 'enteredOn' : 'date',
            write: ({ day }: KnownPayment) => notation.day(day),
          },
        ]),
    ...(word ? [{ heads: [random.of(['凭证字', '凭证类别'])], field: 'word', write: () => '记' }] : []),
    {
      heads: [word ? '凭证号' : random.of(['凭证号', '凭证字号', '凭证编号'])],
      field: 'number',
      write: ({ number }) => (word ? number.slice(4) : `记-${number.slice(4)}`),
    },
    { heads: ['摘要'], field: 'summary', write: ({ purpose }) => purpose },
    {
      heads: [random.of(['科目编码', '科目代码', '会计科目编码'])],
      field: 'account',
      write: (payment) => accountOf(payment),
    },
    { heads: ['科目名称'], field: 'accountName', write: () => '行政支出' },
    {
      heads: [...above, random.of(['借方', '借方金额', '本期借方'])],
      field: 'debit',
      write: ({ fen }) => notation.amount(fen),
    },
    { heads: [...above, random.of(['贷方', '贷方金额'])], field: 'credit', write: () => undefined },
    { heads: ['余额'], write: (_, i) => notation.amount(100 * i) },
    { heads: [random.of(['对方单位', '往来单位'])], field: 'payee', write: ({ payee }) => payee },
  ];
}

/** As ledgers have them: the month stands in the first of its rows alone. */
function dayColumns(random: Random): readonly ListColumn[] {
  const above = random.chance(60) ? ['2024年'] : [];
  const mark = random.chance(30) ? ['月', '日'] : ['', ''];
  let last = 0;
  return [
    {
      heads: [...above, '月'],
      field: 'calendarMonth',
      write: ({ day }) => {
        const month = monthOf(day);
        const isSame = month === last;
        last = month;
        return isSame ? undefined : `${month}${mark[0]}`;
      },
    },
    { heads: [...above, '日'], field: 'dayOfMonth', write: ({ day }) => `${Number(day.slice(8))}${mark[1]}` },
  ];
}

/** '71010230201': the line and the economic code, as a chart of accounts has them. */
function accountOf({ line, economicCode }: Pick<KnownPayment, 'line' | 'economicCode'>): string {
  return `7101${String(KNOWN_LINES.indexOf(line) + 1).padStart(2, '0')}${economicCode}`;
}

export function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

/** What the accounts of the journals mean, as a mapping says it. */
export function accountsKnown() {
  return Object.fromEntries(
    KNOWN_LINES.flatMap((line) =>
      detailsOf(line).map((economicCode) => [accountOf({ line, economicCode }), { line, economicCode }]),
    ),
  );
}
