import { noThreePublic, type LineKey } from '@ledger/domain';
import { noSums, sumsOf, type Sums } from '../execution/booked';
import { executionProjection } from '../execution/execution.projection';
import { foldInto, type LedgerEvent } from '../projection';
import { countedKindOf } from '../three-public/three-public-spending';

/** The books, updated event by event. The cost of a step depends only on its event. */
export class IncrementalBooks {
  readonly totals: Sums = noSums();
  readonly lines = new Map<LineKey, Sums>();
  readonly threePublic = noThreePublic();
  private readonly state = executionProjection.initialState();

  /** Events come ordered by (occurredOn, position). Answers the lines that it put amounts on. */
  take(event: LedgerEvent): ReadonlySet<LineKey> {
    const { booked } = this.state;
    const before = booked.length;
    foldInto(executionProjection, this.state, event);
    const touched = new Set<LineKey>();
    for (const { line, measure, economicCode, amountFen, procurementFen } of booked.addedAfter(before)) {
      for (const sums of [this.totals, sumsOf(this.lines, line)]) {
        sums.amounts[measure] += amountFen;
        sums.procurement[measure] += procurementFen;
      }
      touched.add(line);
      if (measure !== 'spent' && measure !== 'reversed') continue;
      const kind = countedKindOf({ line, economicCode });
      if (kind) this.threePublic[kind] += measure === 'spent' ? amountFen : -amountFen;
    }
    return touched;
  }
}
