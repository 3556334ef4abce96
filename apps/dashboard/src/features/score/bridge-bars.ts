import type { Answered } from '../../server/plain-answers';
import type { BridgeQuery } from '../../generated/graphql';
import type { WaterfallBar } from '../../drawing/charts/waterfall';
import { hundredthsOf } from '../../wording/points';
import type { Language } from '../../wording/texts';

export type Bridge = Answered<BridgeQuery>['budgetYear']['bridge'];
export type BridgeRow = Bridge['rows'][number];

export const BRIDGE_GROUPINGS = ['event', 'indicator', 'month'] as const;
export type BridgeGrouping = (typeof BRIDGE_GROUPINGS)[number];

export interface BarTexts {
  readonly language: Language;
  readonly from: string;
  readonly to: string;
  /** Vouchers of a month: '2023-07' and how many. */
  readonly vouchers: (month: string, count: number) => string;
  readonly indicator: (id: string) => string;
}

/** Vouchers come in such numbers that each month's share a bar. */
const VOUCHERS: readonly (string | null)[] = ['EXPENDITURE_RECORDED', 'EXPENDITURE_REVERSED'];

/** From the first figure to the second, in hundredths. Undefined where either is. */
export function bridgeBars(
  bridge: Bridge,
  by: BridgeGrouping,
  texts: BarTexts,
): readonly WaterfallBar[] | undefined {
  const { from, to, rows } = bridge;
  if (from === null || to === null) return undefined;
  const changes = groupsOf(rows, by, texts).filter(({ value }) => value !== 0);
  return [
    { name: texts.from, kind: 'total', value: hundredthsOf(from) },
    ...changes,
    { name: texts.to, kind: 'total', value: hundredthsOf(to) },
  ];
}

interface Group {
  value: number;
  count: number;
  readonly nameOf: (count: number) => string;
}

function groupsOf(rows: readonly BridgeRow[], by: BridgeGrouping, texts: BarTexts): readonly WaterfallBar[] {
  const groups = new Map<string, Group>();
  for (const { key, nameOf, value } of rows.flatMap((row) => sharesOf(row, by, texts))) {
    const group = groups.get(key) ?? { value: 0, count: 0, nameOf };
    group.value += value;
    group.count += 1;
    groups.set(key, group);
  }
  return [...groups].map(([key, { value, count, nameOf }]) => ({
    key,
    name: nameOf(count),
    kind: 'change',
    value,
  }));
}

/** The rows behind a bar, by its key. */
export function rowsOfBar(rows: readonly BridgeRow[], by: BridgeGrouping, key: string): readonly BridgeRow[] {
  return rows.filter((row) => sharesOf(row, by, UNNAMED).some((share) => share.key === key));
}

const UNNAMED: BarTexts = { language: 'zh', from: '', to: '', vouchers: () => '', indicator: (id) => id };

interface Share {
  readonly key: string;
  readonly value: number;
  readonly nameOf: (count: number) => string;
}

function sharesOf(row: BridgeRow, by: BridgeGrouping, texts: BarTexts): readonly Share[] {
  if (by === 'indicator') {
    return row.indicators.map(({ key, contribution }) => ({
      key,
      value: hundredthsOf(contribution),
      nameOf: () => texts.indicator(key),
    }));
  }
  const value = hundredthsOf(row.contribution ?? '0.00');
  const month = row.occurredOn.slice(0, 7);
  if (by === 'month') return [{ key: month, value, nameOf: () => month }];
  if (VOUCHERS.includes(row.type)) {
    return value === 0 ? [] : [{ key: month, value, nameOf: (count) => texts.vouchers(month, count) }];
  }
  const key = row.eventId ?? row.occurredOn + row.title.zh;
  return [{ key, value, nameOf: () => nameOf(row, texts) }];
}

/** What moved one indicator only, and has no number, is told apart by the indicator. */
function nameOf(row: BridgeRow, { language, indicator }: BarTexts): string {
  const { occurredOn, title, documentNo, voucherNo, indicators } = row;
  const [only, ...others] = indicators;
  const about = documentNo ?? voucherNo ?? (only && others.length === 0 ? indicator(only.key) : '');
  return `${occurredOn.slice(5)} ${title[language]} ${about}`.trimEnd();
}
