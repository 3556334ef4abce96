import type { Duty, PaperFigure } from '../statement';
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
  if (!listed.some(addsUp)) return [];
  return listed.map(({ total, funds }) => ({
    kind: 'ROW_SUM',
    relation: {
      relationId: `${total.figureId}:funds`,
      chapter: total.chapter,
      kind: 'sum',
      total: total.figureId,
      parts: funds.map(({ figureId }) => ({ figureId, sign: 1 })),
    },
  }));
}

function addsUp({ total, funds }: FundColumn): boolean {
  return Number(total.value) > 0 && addsUpTo(funds, Number(total.value));
}
