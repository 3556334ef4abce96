import {
  executionRate,
  postingsOf,
  type CalendarDate,
  type Fen,
  type LedgerTotals,
  type LineKey,
} from '@ledger/domain';
import { noSums, sumsOf, type Sums } from '../execution/booked';
import { executionProjection } from '../execution/execution.projection';
import { adjustedOf, executedOf } from '../execution/figures';
import { project, type LedgerEvent } from '../projection';
import { IncrementalScorer } from '../incremental/incremental-scorer';
import { CardOn, ledgerOver } from '../scorecard/card';
import { performanceProjection, type CardId, type PerformanceState } from '../scorecard/scorecard.projection';
import type { ScoredIndicator } from '../scorecard/scorecard.types';
import type { BridgeFigure } from './bridge.types';
import { OrderedFacts } from './ordered-facts';
import { partOf, threePublicOf } from './posting-parts';
import { percentHundredths } from './percent-hundredths';

/** A figure as it would be printed, and its parts by indicator where it has such. */
export interface Reading {
  readonly value?: number;
  /** What each indicator has earned; empty for other figures than the score. */
  readonly earned: ReadonlyMap<string, number>;
}

/** A set of events that events are put into and taken out of, with the figure read after each. */
export class BridgeState {
  private readonly sums: Sums = noSums();
  /** By line, for a card that has lines of its own. */
  private readonly lines = new Map<LineKey, Sums>();
  private threePublicFen: Fen = 0;
  /** What must be folded in order: interim authority, and all that the score is formed from. */
  private readonly interim = new OrderedFacts();
  private readonly facts = new OrderedFacts();
  private interimByLine: ReadonlyMap<string, Sums> = new Map();
  private folded: PerformanceState | undefined;
  private score: ScoreReading = { scored: [], earned: new Map(), value: 0 };
  private scorer: { readonly of: PerformanceState['adoption']; readonly path: IncrementalScorer } | undefined;

  constructor(
    events: readonly LedgerEvent[],
    private readonly question: {
      readonly figure: BridgeFigure;
      readonly fiscalYear: number;
      readonly cardId?: CardId;
    },
  ) {
    for (const event of events) this.change('added', event);
  }

  /** Answers what it does to each line, where the figure is a sum over lines: whole fen, signed. */
  change(how: 'added' | 'removed', event: LedgerEvent): ReadonlyMap<LineKey, Fen> {
    const sign = how === 'added' ? 1 : -1;
    const lines = new Map<LineKey, Fen>();
    const put = (line: LineKey, amountFen: Fen) => lines.set(line, (lines.get(line) ?? 0) + amountFen);
    for (const posting of postingsOf(event)) {
      const { amounts } = sumsOf(this.lines, posting.line);
      const beforeFen = adjustedOf(amounts);
      this.sums.amounts[posting.measure] += sign * posting.amountFen;
      amounts[posting.measure] += sign * posting.amountFen;
      const threePublicFen = threePublicOf(posting);
      this.threePublicFen += sign * threePublicFen;
      // What is carried over counts by what else stands on the line, so that the line is asked and not the posting.
      if (this.question.figure === 'adjusted') put(posting.line, adjustedOf(amounts) - beforeFen);
      else put(posting.line, sign * partOf(this.question.figure, posting, threePublicFen));
    }
    if (isInterim(event)) this.refoldInterim(how, event, put);
    if (Object.hasOwn(performanceProjection.evolve, event.type)) {
      this.facts.change(how, event);
      this.folded = undefined;
    }
    return lines;
  }

  get performance(): PerformanceState {
    return (this.folded ??= project(performanceProjection, this.facts.inOrder()));
  }

  readOn(asOf: CalendarDate): Reading {
    const { amounts } = this.sums;
    switch (this.question.figure) {
      case 'score':
        return this.scoreOn(asOf);
      case 'initial':
        return plain(amounts.initial);
      case 'adjusted':
        return plain(adjustedOf(amounts));
      case 'executed':
        return plain(executedOf(amounts));
      case 'released':
        return plain(amounts.released);
      case 'recovered':
        return plain(amounts.recovered);
      case 'three-public':
        return plain(this.threePublicFen);
      case 'execution-rate-initial':
        return plain(percentHundredths(executionRate(executedOf(amounts), amounts.initial)));
      case 'execution-rate-adjusted':
        return plain(percentHundredths(executionRate(executedOf(amounts), adjustedOf(amounts))));
    }
  }

  private scoreOn(asOf: CalendarDate): Reading {
    const { adoption } = this.performance;
    if (!adoption) return NOTHING;
    if (this.scorer?.of?.ruleSet !== adoption.ruleSet) {
      const { ruleSet } = adoption;
      const { fiscalYear, cardId } = this.question;
      this.scorer = { of: adoption, path: new IncrementalScorer({ ruleSet, fiscalYear, cardId }) };
    }
    const scored = this.scorer.path.read(this.performance, { asOf, ledger: this.ledger() });
    return (this.score = scoreAfter(this.score, scored));
  }

  private ledger(): LedgerTotals {
    const card = CardOn.in(this.performance, this.question.cardId);
    return ledgerOver({ totals: this.sums, lines: this.lines }, card);
  }

  /** What remains of the interim authority depends on all such events together, so they are folded again. */
  private refoldInterim(
    how: 'added' | 'removed',
    event: LedgerEvent,
    put: (line: LineKey, amountFen: Fen) => void,
  ): void {
    this.interim.change(how, event);
    const before = this.interimByLine;
    const { booked } = project(executionProjection, this.interim.inOrder());
    this.interimByLine = booked.sumsBy(({ line, measure }) => (measure === 'interim' ? line : undefined));
    this.sums.amounts.interim = booked.totals().amounts.interim;
    for (const line of new Set([...before.keys(), ...this.interimByLine.keys()])) {
      sumsOf(this.lines, line).amounts.interim = interimOf(this.interimByLine, line);
    }
    if (this.question.figure !== 'adjusted') return;
    for (const line of new Set([...before.keys(), ...this.interimByLine.keys()])) {
      put(line, interimOf(this.interimByLine, line) - interimOf(before, line));
    }
  }
}

interface ScoreReading extends Reading {
  readonly value: number;
  readonly scored: readonly ScoredIndicator[];
}

/** The reading after `last`: the same object where nobody's points differ. Most events change few indicators, or none. */
function scoreAfter(last: ScoreReading, scored: readonly ScoredIndicator[]): ScoreReading {
  const isAsBefore =
    last.scored.length === scored.length &&
    scored.every((now, i) => {
      const before = last.scored[i];
      return (
        before === now ||
        (before && before.indicatorId === now.indicatorId && earnedOf(before) === earnedOf(now))
      );
    });
  if (isAsBefore) return last;
  const earned = new Map(scored.map((now) => [now.indicatorId, earnedOf(now)]));
  return { scored, earned, value: [...earned.values()].reduce((sum, each) => sum + each, 0) };
}

function earnedOf({ points }: ScoredIndicator): number {
  return points?.earned ?? 0;
}

const NOTHING: Reading = { earned: new Map() };

function plain(value: number | undefined): Reading {
  return value === undefined ? NOTHING : { ...NOTHING, value };
}

function isInterim({ type }: LedgerEvent): boolean {
  return type === 'InterimSpendingAuthorised' || type === 'AppropriationApproved';
}

function interimOf(sums: ReadonlyMap<string, Sums>, line: string): Fen {
  return sums.get(line)?.amounts.interim ?? 0;
}
