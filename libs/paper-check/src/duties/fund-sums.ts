import type { Duty, PaperFigure } from '../statement';
import { isSlip } from '../text/one-slip';
import { addsUpTo } from './score-sums';

/** The total of a project's money in one column of its form, and the funds listed below the total. */
export interface FundColumn {
  readonly total: PaperFigure;
  readonly funds: readonly PaperFigure[];
}

/**
 * 年度资金总额 = 财政拨款 + 上年结转 + 其他资金 in every column, if it holds in one. A form may list only some of the
 * funds.
 */
export function fundSums(columns: readonly FundColumn[]): readonly Duty[] {
  const listed = columns.filter(({ funds }) => funds.length > 1);
  const isMeant = listed.some(addsUp) || (listed.length > 0 && listed.every(isNearlyWhole));
  if (!isMeant) return onlyFunds(columns);
  // What another column bears out holds for a column with one fund, too.
  return columns
    .filter(({ funds }) => funds.length > 0)
    .map(({ total, funds }) => ({
      kind: 'ROW_SUM',
      relation: {
        relationId: `${total.figureId}:funds:${funds[0]?.figureId ?? ''}`,
        chapter: total.chapter,
        kind: 'sum',
        total: total.figureId,
        parts: funds.map(({ figureId }) => ({ figureId, sign: 1 })),
      },
    }));
}

/** 其他资金 is the last fund, and one slip of the pen explains the difference. */
function isNearlyWhole({ total, funds }: FundColumn): boolean {
  const sum = funds.reduce((all, { value }) => all + Number(value), 0);
  const isLong = total.value.replace('.', '').length >= FEWEST_DIGITS;
  return isLong && /^其他/u.test(funds.at(-1)?.label ?? '') && isSlip(total.value, sum);
}

/** Shorter numbers are one slip from many others. */
const FEWEST_DIGITS = 4;

/** One fund that is the whole in all columns except for at most one, which a slip of the pen explains. */
function onlyFunds(columns: readonly FundColumn[]): readonly Duty[] {
  const paid = columns.flatMap(({ total, funds }) => {
    const [fund] = funds;
    return funds.length === 1 && fund && Number(total.value) > 0 ? [{ total, fund }] : [];
  });
  const [off, another] = paid.filter(({ total, fund }) => Number(total.value) !== Number(fund.value));
  const isSame = paid.length > 1 && paid.length === columns.length && another === undefined;
  if (!isSame || (off && (paid.length < 3 || !isSlip(off.total.value, Number(off.fund.value))))) return [];
  return paid.map(({ total, fund }) => ({
    kind: 'ROW_SUM',
    relation: {
      relationId: `${total.figureId}=${fund.figureId}`,
      chapter: total.chapter,
      kind: 'same',
      figures: [total.figureId, fund.figureId],
    },
  }));
}

function addsUp({ total, funds }: FundColumn): boolean {
  return Number(total.value) > 0 && addsUpTo(funds, Number(total.value));
}
