import { parseLineKey, type LedgerTotals, type LineKey, type ScorecardOpened } from '@ledger/domain';
import { addSums, noSums, type Booked, type Sums } from '../execution/booked';
import { adjustedOf, executedOf } from '../execution/figures';
import type { CardId, IndicatorFacts, PerformanceState } from './scorecard.projection';

/** In the order in which they were defined. */
export function indicatorsOn(
  { indicators }: Pick<PerformanceState, 'indicators'>,
  cardId: CardId,
): readonly IndicatorFacts[] {
  return [...indicators.values()].filter(({ defined }) => defined.cardId === cardId);
}

/**
 * The amounts that the measures of a card are computed from: for the unit's card all amounts, for a project's card
 * those on its lines.
 */
export function ledgerOn(booked: Booked, card: CardOn, upToDay?: number): LedgerTotals {
  if (card.id === undefined) return ledgerTotalsOf(booked.totals(upToDay));
  const sums = booked.sumsBy(({ line }) => (card.has(line) ? '' : undefined), upToDay).get('');
  return ledgerTotalsOf(sums ?? noSums());
}

/** The same from sums by line that are kept up with event by event. */
export function ledgerOver(
  { totals, lines }: { readonly totals: Sums; readonly lines: ReadonlyMap<LineKey, Sums> },
  card: CardOn,
): LedgerTotals {
  if (card.id === undefined) return ledgerTotalsOf(totals);
  const whole = noSums();
  for (const [line, sums] of lines) if (card.has(line)) addSums(whole, sums);
  return ledgerTotalsOf(whole);
}

export function ledgerTotalsOf({ amounts }: Sums): LedgerTotals {
  return { initialFen: amounts.initial, adjustedFen: adjustedOf(amounts), executedFen: executedOf(amounts) };
}

/** Which lines are a card's. One that is not opened yet has none, and no indicators. */
export class CardOn {
  private readonly known = new Map<LineKey, boolean>();

  constructor(
    readonly id: CardId,
    private readonly opened: ScorecardOpened | undefined,
  ) {}

  static in({ cards }: Pick<PerformanceState, 'cards'>, id: CardId): CardOn {
    return new CardOn(id, id === undefined ? undefined : cards.get(id));
  }

  has(line: LineKey): boolean {
    const known = this.known.get(line);
    if (known !== undefined) return known;
    const projectCode = parseLineKey(line)?.projectCode;
    const has = projectCode !== undefined && this.opened?.projectCodes.includes(projectCode) === true;
    this.known.set(line, has);
    return has;
  }
}
