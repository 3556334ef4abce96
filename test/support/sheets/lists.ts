import { BOOK_NAMES, parseLineKey } from '@ledger/domain';
import { CODE_NAMES, type KnownPayment } from './known-year';
import type { Notation } from './notations';
import type { Random } from './random';
import type { Written } from './write-file';

/** A column of a list: the heads from the top down, what it is, and what it writes of a payment. */
export interface ListColumn {
  readonly heads: readonly string[];
  /** As the mapping calls it; absent for columns that no import needs. */
  readonly field?: string;
  readonly write: (payment: KnownPayment, index: number) => Written;
}

export type Draw = { readonly random: Random; readonly notation: Notation };

/** 支付明细, 支付回单, in the names that several systems use. */
export function paymentColumns({ random, notation }: Draw): readonly ListColumn[] {
  const unit = notation.unit === 'YUAN' ? '元' : '万元';
  const isReturn = random.chance(25);
  const pick = (names: readonly string[], returned: string) => (isReturn ? returned : random.of(names));
  const amountName = pick(['金额', '支付金额', '本次支付金额'], 'XPayAmt');
  const amountHead = random.chance(50) ? `${amountName}（${unit}）` : amountName;
  return shuffledAround(random, [
    {
      heads: [pick(['支付申请号', '支付令号', '凭证号'], 'VoucherNo')],
      field: 'number',
      write: ({ number }) => number,
    },
    {
      heads: [pick(['支付日期', '付款日期', '日 期'], 'XPayDate')],
      field: 'date',
      write: ({ day }) => notation.day(day),
    },
    ...amountColumns({ random, notation }, amountHead),
    ...payeeColumns(random, pick),
    { heads: [pick(['用途', '摘要'], 'PaySummaryName')], field: 'summary', write: ({ purpose }) => purpose },
    ...lineColumns({ random, notation }, isReturn),
    ...noise(random, notation),
  ]);
}

/** One column with its signs and the number of what is taken back, one for each way, or one for what is paid alone. */
function amountColumns({ random, notation }: Draw, head: string): readonly ListColumn[] {
  const amount: ListColumn = { heads: [head], field: 'amount', write: ({ fen }) => notation.amount(fen) };
  const reverses: ListColumn = {
    heads: [random.of(['原凭证号', '原支付申请号'])],
    field: 'reverses',
    write: ({ reverses: number }) => number,
  };
  if (random.chance(50)) return [amount];
  if (random.chance(60)) return [amount, reverses];
  const unit = /（.*）$/.exec(head)?.[0] ?? '';
  const [out, back] = random.of([
    ['支出', '收入'],
    ['支出金额', '收入金额'],
    ['转出金额', '转入金额'],
  ] as const);
  return [
    {
      heads: [`${back}${unit}`],
      field: 'income',
      write: ({ fen }) => (fen < 0 ? notation.amount(-fen) : undefined),
    },
    {
      heads: [`${out}${unit}`],
      field: 'amount',
      write: ({ fen }) => (fen < 0 ? undefined : notation.amount(fen)),
    },
    reverses,
  ];
}

function payeeColumns(
  random: Random,
  pick: (names: readonly string[], returned: string) => string,
): readonly ListColumn[] {
  const name = pick(['收款人', '收款账户名称', '收款人全称'], 'PayeeAcctName');
  const account = pick(['收款账户', '收款人账号'], 'PayeeAcctNo');
  const above = random.chance(40) ? ['收款方信息'] : [];
  return [
    { heads: [...above, name], field: 'payee', write: ({ payee }) => payee },
    { heads: [...above, account], field: 'payeeAccount', write: (_, i) => `6222${String(1_000_000 + i)}` },
  ];
}

export function lineColumns({ random, notation }: Draw, isReturn: boolean): readonly ListColumn[] {
  const coded = (code: string | undefined) =>
    code === undefined ? '' : notation.code(code, CODE_NAMES[code] ?? '');
  const functionalOf = ({ line }: KnownPayment) => parseLineKey(line)?.functionalCode ?? '';
  const inParts = !isReturn && random.chance(25);
  const parts: readonly ListColumn[] = [
    { heads: ['功能分类科目', '类'], field: 'functionalClass', write: (p) => functionalOf(p).slice(0, 3) },
    { heads: ['功能分类科目', '款'], field: 'functionalGroup', write: (p) => functionalOf(p).slice(3, 5) },
    { heads: ['功能分类科目', '项'], field: 'functionalItem', write: (p) => functionalOf(p).slice(5) },
  ];
  const functional = isReturn ? 'ExpFuncCode' : random.of(['支出功能分类科目', '功能分类', '支出\n功能科目']);
  const economic = isReturn
    ? 'DepExpEcoCode'
    : random.of(['部门预算支出经济分类', '经济分类科目', '部门经济分类']);
  return [
    ...(inParts
      ? parts
      : [{ heads: [functional], field: 'functional', write: (p: KnownPayment) => coded(functionalOf(p)) }]),
    { heads: [economic], field: 'economic', write: ({ economicCode }) => coded(economicCode) },
    {
      heads: [isReturn ? 'DepProCode' : '项目名称'],
      field: isReturn ? 'projectCode' : 'project',
      write: ({ line }) =>
        isReturn ? parseLineKey(line)?.projectCode : coded(parseLineKey(line)?.projectCode),
    },
    {
      heads: [isReturn ? 'FundTypeCode' : '资金性质'],
      field: 'book',
      write: ({ line }) =>
        `${BOOK_NAMES[parseLineKey(line)?.book ?? 'unit'].zh}${random.chance(0) ? '' : '资金'}`,
    },
  ];
}

/** Columns that look like what is looked for, and are not. */
export function noise(random: Random, notation: Notation): readonly ListColumn[] {
  const all: readonly ListColumn[] = [
    { heads: ['序号'], write: (_, i) => i + 1 },
    { heads: ['导入日期'], write: () => notation.day('2025-01-03') },
    { heads: ['VouDate'], write: () => notation.day('2025-01-02') },
    { heads: ['付款账户名称'], write: () => '某局零余额账户' },
    { heads: ['结算方式'], write: () => '转账' },
    { heads: ['指标余额'], write: () => notation.amount(123_456) },
    { heads: ['政府预算支出经济分类'], write: () => '50201' },
    { heads: ['备注'], write: () => undefined },
  ];
  return all.filter(() => random.chance(45));
}

/** The columns in another order, those under one head side by side. */
export function shuffledAround(random: Random, columns: readonly ListColumn[]): readonly ListColumn[] {
  const groups: ListColumn[][] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    const [head] = column.heads;
    if (last && column.heads.length > 1 && last[0]?.heads.length !== 1 && last[0]?.heads[0] === head)
      last.push(column);
    else groups.push([column]);
  }
  for (let i = groups.length - 1; i > 0; i -= 1) {
    const j = random.whole(i + 1);
    const [a, b] = [groups[i], groups[j]];
    if (a && b) [groups[i], groups[j]] = [b, a];
  }
  return groups.flat();
}
