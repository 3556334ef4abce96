import { formatWan, type Fen, type IndicatorScore, type LedgerTotals, type Scorecard } from '@ledger/domain';
import type { Bilingual } from '../bilingual';
import { pointsText } from './missing';
import type { PerformanceState } from './scorecard.projection';
import type { LossCause, LossEffect } from './scorecard.types';
import { baseOf, type Scoring } from './scored-indicator';

interface Parts extends Scoring {
  readonly indicators: PerformanceState['indicators'];
}

interface Loss extends LossEffect {
  readonly kind: LossCause['kind'];
  readonly why: Bilingual;
  readonly level3: string;
}

/**
 * Lost points by what they were lost for. Indicators that are computed from the ledger may deduct for the same money: every
 * one that deducts because more was executed than its base shares one cause, and so does every one that deducts because
 * less was. The causes add up to the points that the card lost.
 */
export function lossesOf({ groups }: Scorecard, parts: Parts): readonly LossCause[] {
  const losses = groups.flatMap(({ indicators }) =>
    indicators.filter(({ lost }) => lost > 0).map((scored) => lossOf(scored, parts)),
  );
  const seen = new Set<LossCause['kind']>();
  return losses.flatMap((loss) => {
    if (loss.kind === 'result') return [ofResult(loss)];
    if (seen.has(loss.kind)) return [];
    seen.add(loss.kind);
    return [ofMoney(loss.kind, losses, parts.ledger)];
  });
}

function lossOf({ indicatorId, lost, formula, why, level3 }: IndicatorScore, parts: Parts): Loss {
  const facts = parts.indicators.get(indicatorId);
  const baseFen = facts && baseOf(facts, parts);
  const differenceFen = baseFen === undefined ? 0 : parts.ledger.executedFen - baseFen;
  const told = { indicatorId, lostHundredths: lost, formula, why, level3 };
  if (baseFen === undefined || differenceFen === 0) return { ...told, kind: 'result' };
  return { ...told, kind: differenceFen > 0 ? 'overspent' : 'underspent', baseFen, differenceFen };
}

function ofResult({ why, level3, ...loss }: Loss): LossCause {
  const effects = [effectOf({ why, level3, ...loss })];
  const points = pointsText(loss.lostHundredths);
  return {
    kind: 'result',
    lostHundredths: loss.lostHundredths,
    effects,
    text: {
      zh: `${level3}：${why.zh}，扣 ${points} 分`,
      en: `${level3}: ${why.en}: ${points} points lost`,
    },
  };
}

function ofMoney(
  kind: 'overspent' | 'underspent',
  losses: readonly Loss[],
  { executedFen }: LedgerTotals,
): LossCause {
  const own = losses.filter((loss) => loss.kind === kind);
  const bases = own.flatMap(({ baseFen }) => baseFen ?? []);
  const baseFen = kind === 'overspent' ? Math.min(...bases) : Math.max(...bases);
  const lostHundredths = own.reduce((sum, loss) => sum + loss.lostHundredths, 0);
  const money = { executedFen, baseFen, differenceFen: executedFen - baseFen };
  const text = moneyText(kind, money, { count: own.length, points: pointsText(lostHundredths) });
  return { kind, ...money, lostHundredths, effects: own.map(effectOf), text };
}

interface Money {
  readonly executedFen: Fen;
  readonly baseFen: Fen;
  readonly differenceFen: Fen;
}

function moneyText(
  kind: 'overspent' | 'underspent',
  { executedFen, baseFen, differenceFen }: Money,
  { count, points }: { readonly count: number; readonly points: string },
): Bilingual {
  const over = kind === 'overspent';
  const [spent, base, by] = [executedFen, baseFen, Math.abs(differenceFen)].map((fen) => formatWan(fen));
  const zh = `支出 ${spent} 万元，${over ? '超过' : '少于'} ${base} 万元 ${by} 万元`;
  const en = `${spent} 万元 executed, ${by} ${over ? 'above' : 'below'} ${base}`;
  if (count === 1) return { zh: `${zh}，扣 ${points} 分`, en: `${en}: ${points} points lost` };
  return {
    zh: `${zh}：${over ? '同一超支' : '同一差额'}被 ${count} 个指标扣分，共 ${points} 分`,
    en: `${en}: ${count} indicators deduct for the same ${over ? 'excess' : 'shortfall'}, ${points} points in all`,
  };
}

function effectOf({ indicatorId, lostHundredths, formula, baseFen, differenceFen }: Loss): LossEffect {
  return {
    indicatorId,
    lostHundredths,
    formula,
    ...(baseFen !== undefined && { baseFen }),
    ...(differenceFen !== undefined && { differenceFen }),
  };
}
