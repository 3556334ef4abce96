import { formatFen, type Fen, type IndicatorTarget, type ReportedValue } from '@ledger/domain';
import type { Bilingual } from '../bilingual';

/** What one fact says in a line, and the numbers that a list shows in columns of their own. */
export interface EventSummary {
  readonly text: Bilingual;
  readonly documentNo?: string;
  readonly voucherNo?: string;
  /** Signed as it changes the books. */
  readonly amountFen?: Fen;
}

/** One entry per event type: the compiler lists what a new one touches. */
export type SummaryTable<M> = { readonly [K in keyof M]: (data: M[K]) => EventSummary };

/** Exact, at least two decimals: '4738.83 万元'. */
export function wan(amountFen: Fen): string {
  return `${formatFen(amountFen)} 万元`;
}

export function sumOf(items: readonly { readonly amountFen: Fen }[]): Fen {
  return items.reduce((sum, { amountFen }) => sum + amountFen, 0);
}

/** `{ documentNo }` to spread: nothing where there is none. */
export function document(documentNo: string | undefined): { readonly documentNo?: string } {
  return documentNo === undefined ? {} : { documentNo };
}

export function targetText(target: IndicatorTarget): Bilingual {
  switch (target.kind) {
    case 'at-least':
      return both(`≥${target.value}${target.unit}`);
    case 'at-most':
      return both(`≤${target.value}${target.unit}`);
    case 'equal':
      return both(`=${target.value}${target.unit}`);
    case 'by-date':
      return { zh: `${target.deadline} 前`, en: `by ${target.deadline}` };
    case 'qualitative':
      return both(target.expectation);
    case 'measure':
      return target.measure === 'cost'
        ? { zh: `支出 ≤${wan(target.limitFen)}`, en: `executed ≤${wan(target.limitFen)}` }
        : { zh: '预算执行率 100%', en: 'execution rate 100 %' };
  }
}

const TIER_NAMES = {
  achieved: { zh: '达成年度指标', en: 'achieved' },
  partly: { zh: '部分达成并具有一定效果', en: 'partly achieved' },
  not: { zh: '未达成且效果较差', en: 'not achieved' },
} as const;

export function valueText(value: ReportedValue): Bilingual {
  if (value.kind === 'number') return both(value.value);
  if (value.kind === 'date') return { zh: `${value.completedOn} 完成`, en: `done on ${value.completedOn}` };
  const { zh, en } = TIER_NAMES[value.tier];
  return { zh: `${zh}（${value.percent}%）`, en: `${en} (${value.percent} %)` };
}

export function both(text: string): Bilingual {
  return { zh: text, en: text };
}
