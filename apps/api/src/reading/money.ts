import { decimalText, formatFen, type MoneyUnit } from '@ledger/domain';
import type { GraphQLResolveInfo } from 'graphql';

type Path = GraphQLResolveInfo['path'];

/** The units that a request asked for, by the root field that named each. */
const units = new WeakMap<object, MoneyUnit | ReadonlyMap<Path['key'], MoneyUnit>>();

const DEFAULT: MoneyUnit = 'WAN_YUAN';

/** Stores at a root field the unit of money for everything below it. */
export function answerIn(context: object, { path }: Pick<GraphQLResolveInfo, 'path'>, unit: MoneyUnit): void {
  const known = units.get(context);
  if (known === undefined || known === unit) {
    units.set(context, unit);
    return;
  }
  const roots = typeof known === 'string' ? new Map() : new Map(known);
  // Root fields that are not in the map use the only unit known so far.
  if (typeof known === 'string') roots.set('', known);
  units.set(context, roots.set(rootKey(path), unit));
}

/** The unit of the root field above. */
export function unitAsked(context: object, { path }: Pick<GraphQLResolveInfo, 'path'>): MoneyUnit {
  const known = units.get(context);
  if (known === undefined || typeof known === 'string') return known ?? DEFAULT;
  return known.get(rootKey(path)) ?? known.get('') ?? DEFAULT;
}

export interface Money {
  readonly amount: string;
  readonly moneyUnit: MoneyUnit;
}

export function moneyOf(amountFen: number, moneyUnit: MoneyUnit): Money {
  return { amount: formatFen(amountFen, moneyUnit), moneyUnit };
}

/** A number of hundredths, or the reason for its absence. */
export interface Hundredths {
  readonly value?: string;
  readonly undefinedBecause?: Undefined;
}

export interface Undefined {
  readonly reason: keyof typeof REASONS;
  readonly text: { readonly zh: string; readonly en: string };
}

const REASONS = {
  ZERO_DENOMINATOR: { zh: '分母为零', en: 'the denominator is zero' },
  NO_DATA: { zh: '没有数据', en: 'nothing is known of it' },
  NO_RULE_SET: { zh: '未采用评分规则', en: 'no scoring rule set is adopted' },
} as const;

export function undefinedBecause(reason: keyof typeof REASONS): Undefined {
  return { reason, text: REASONS[reason] };
}

export function hundredthsOf(hundredths: unknown, reason: keyof typeof REASONS): Hundredths {
  return typeof hundredths === 'number'
    ? { value: decimalText(hundredths, 2) }
    : { undefinedBecause: undefinedBecause(reason) };
}

function rootKey({ key, prev }: Path): Path['key'] {
  let [root, above] = [key, prev];
  while (above) [root, above] = [above.key, above.prev];
  return root;
}
