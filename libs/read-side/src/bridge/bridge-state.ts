import {
  countsAsThreePublic,
  executionRate,
  parseLineKey,
  roundScaled,
  scoreIndicators,
  threePublicKindOf,
  type CalendarDate,
  type Fen,
  type Rate,
} from '@ledger/domain';
import { noSums, type Sums } from '../execution/booked';
import { executionProjection } from '../execution/execution.projection';
import { adjustedOf, executedOf } from '../execution/figures';
import { postingsOf } from '../execution/postings';
import { project, type LedgerEvent } from '../projection';
import { indicatorState } from '../scorecard/scorecard.answer';
import { performanceProjection, type PerformanceState } from '../scorecard/scorecard.projection';
import { byDateThenPosition } from '../select';
import type { BridgeFigure } from './bridge.types';

/** A figure as it would be printed, and its parts by indicator where it has such. */
export interface Reading {
  readonly value?: number;
  readonly indicators: ReadonlyMap<string, number>;
}

/** A set of events that events are put into and taken out of, with the figure read after each. */
export class BridgeState {
  private readonly sums: Sums = noSums();
  private threePublicFen: Fen = 0;
  /** What must be folded in order: interim authority, and all that the score is formed from. */
  private readonly ordered = new Map<bigint, LedgerEvent>();
  private folded: { readonly performance: PerformanceState; readonly interimFen: Fen } | undefined;

  constructor(
    events: readonly LedgerEvent[],
    private readonly question: { readonly figure: BridgeFigure; readonly fiscalYear: number },
  ) {
    for (const event of events) this.change('added', event);
  }

  change(how: 'added' | 'removed', event: LedgerEvent): void {
    const sign = how === 'added' ? 1 : -1;
    for (const { line, economicCode, measure, amountFen } of postingsOf(event)) {
      this.sums.amounts[measure] += sign * amountFen;
      if (measure !== 'spent' && measure !== 'reversed') continue;
      const book = parseLineKey(line)?.book;
      if (!book || !countsAsThreePublic(book) || !threePublicKindOf(economicCode)) continue;
      this.threePublicFen += sign * (measure === 'spent' ? amountFen : -amountFen);
    }
    if (!isOrdered(event)) return;
    if (how === 'added') this.ordered.set(event.position, event);
    else this.ordered.delete(event.position);
    this.folded = undefined;
  }

  get performance(): PerformanceState {
    return this.fold().performance;
  }

  readOn(asOf: CalendarDate): Reading {
    const amounts = { ...this.sums.amounts, interim: this.fold().interimFen };
    const [initialFen, adjustedFen, executedFen] = [
      amounts.initial,
      adjustedOf(amounts),
      executedOf(amounts),
    ];
    switch (this.question.figure) {
      case 'score':
        return this.scoreOn(asOf, { initialFen, adjustedFen, executedFen });
      case 'initial':
        return plain(initialFen);
      case 'adjusted':
        return plain(adjustedFen);
      case 'executed':
        return plain(executedFen);
      case 'released':
        return plain(amounts.released);
      case 'three-public':
        return plain(this.threePublicFen);
      case 'execution-rate-initial':
        return plain(percentHundredths(executionRate(executedFen, initialFen)));
      case 'execution-rate-adjusted':
        return plain(percentHundredths(executionRate(executedFen, adjustedFen)));
    }
  }

  private scoreOn(
    asOf: CalendarDate,
    ledger: { readonly initialFen: Fen; readonly adjustedFen: Fen; readonly executedFen: Fen },
  ): Reading {
    const { indicators, adoption } = this.performance;
    if (!adoption) return { indicators: new Map() };
    const { fiscalYear } = this.question;
    const question = { ruleSet: adoption.ruleSet, ledger, asOf, fiscalYear };
    const card = scoreIndicators([...indicators.values()].map(indicatorState), question);
    const scored = card.groups.flatMap((group) => group.indicators);
    return {
      value: card.earned,
      indicators: new Map(scored.map(({ indicatorId, earned }) => [indicatorId, earned])),
    };
  }

  private fold(): NonNullable<BridgeState['folded']> {
    if (this.folded) return this.folded;
    const events = [...this.ordered.values()].sort(byDateThenPosition);
    const interimFen = project(executionProjection, events).booked.totals().amounts.interim;
    return (this.folded = { performance: project(performanceProjection, events), interimFen });
  }
}

function plain(value: number | undefined): Reading {
  return { ...(value !== undefined && { value }), indicators: new Map() };
}

/** As it is printed, with two decimals. */
export function percentHundredths(rate: Rate): number | undefined {
  return rate.defined ? Number(roundScaled(rate.numerator, rate.denominator, 4)) : undefined;
}

function isOrdered({ type }: LedgerEvent): boolean {
  return (
    type === 'InterimSpendingAuthorised' ||
    type === 'AppropriationApproved' ||
    Object.hasOwn(performanceProjection.evolve, type)
  );
}
