import { figuresOf, type RelationClaim } from '@ledger/domain';
import type { Duty } from '../statement';
import { EXECUTION } from './execution-rates';
import { isAmount } from './leads';
import type { Mention } from './mentions';
import type { Said } from './named-figures';
import { duty, idOfRate, MISSING } from './rate-place';

const OF_MONEY = /收入|支出|预算|决算|经费|资金|拨款|采购|合同|资产|费/u;

/**
 * Rates of money that say of what they are, although the paper prints no such amount: they cannot be judged, and are
 * listed. Other rates, such as those of an economy, are none of the paper's relations.
 */
export function unmatchedRates(said: readonly Said[], duties: readonly Duty[]): readonly Duty[] {
  const judged = new Set(duties.flatMap(({ relation }) => figuresOf(relation)));
  return said.flatMap(({ mentions, place }) =>
    mentions.flatMap((mention, at): readonly Duty[] => {
      const kind = mention.isOpenChoice || judged.has(mention.figureId) ? undefined : KINDS[mention.role];
      if (!kind || !isOfMoney(mentions, at)) return [];
      return [duty(kind, { ...idOfRate(mention, place.chapter), ...claimOf(mention) })];
    }),
  );
}

const KINDS: Readonly<Partial<Record<Mention['role'], Duty['kind']>>> = {
  share: 'SHARE',
  completion: 'COMPLETION',
  growth: 'GROWTH',
  rate: 'RATE',
};

/** Numbers that are said of an amount before them. */
const OF_AMOUNT: ReadonlySet<Mention['role']> = new Set(['growth', 'share', 'completion']);

function isOfMoney(mentions: readonly Mention[], at: number): boolean {
  const rate = mentions[at];
  if (!rate) return false;
  if (rate.role === 'rate') return EXECUTION.test(rate.label) && isBehindMoney(mentions, at);
  return isBehindMoney(mentions, at) || OF_MONEY.test(rate.gap.split(/[。！？]/u).at(-1) ?? '');
}

/** Whether the number before it is money, or is said of money. */
function isBehindMoney(mentions: readonly Mention[], at: number): boolean {
  const [before, rate] = [mentions[at - 1], mentions[at]];
  if (before?.sentence !== rate?.sentence || !before) return false;
  return (
    isAmount(before) ||
    before.role === 'change' ||
    (OF_AMOUNT.has(before.role) && isOfMoney(mentions, at - 1))
  );
}

function claimOf({ role, figureId }: Mention): RelationClaim {
  const missing = [{ figureId: MISSING, sign: 1 }] as const;
  if (role === 'share') return { kind: 'share', share: figureId, part: missing, whole: missing };
  if (role === 'growth') return { kind: 'growth', to: MISSING, rate: figureId };
  if (role === 'rate') return { kind: 'rate', rate: figureId, numerator: missing, denominator: missing };
  return { kind: 'completion', completion: figureId, done: missing, budget: missing };
}
