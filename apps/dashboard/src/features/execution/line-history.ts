import { changeAt } from '../../year/by-day';
import { noSums } from '../../year/groups';
import type { Document, Line, Step, Sums } from '../../year/year-data';

type LineStep = Pick<Step, 'eventId' | 'name' | 'documentNo' | 'adjustmentId' | 'occurredOn' | 'items'>;
type Fact = Pick<Document, 'type' | 'position' | 'title' | 'documentNo' | 'occurredOn'>;

/** What a day did to the budget of a line. */
export interface HistoryDay {
  readonly on: string;
  readonly adjustedChangeFen: number;
  readonly releasedChangeFen: number;
  /** At the end of the day. */
  readonly sums: Sums;
  /** Changes of the budget that name the line. */
  readonly steps: readonly LineStep[];
  /** The approval of the year-start budget, where that is what put it there. */
  readonly approval?: Fact;
  /** Whether money arrived or was taken back: more than one document may have done it. */
  readonly isReleased: boolean;
}

/** The days on which what may be spent on a line, or what has arrived for it, changed; payments alone are no such days. */
export function lineHistory(
  { key, changes }: Pick<Line, 'key' | 'changes'>,
  steps: readonly LineStep[],
  documents: readonly Fact[],
): readonly HistoryDay[] {
  const naming = steps.filter(({ items }) => items.some(({ line }) => line === key));
  const days = new Set([...changes.map(({ on }) => on), ...naming.map(({ occurredOn }) => occurredOn)]);
  let before = noSums();
  const history: HistoryDay[] = [];
  for (const on of [...days].sort()) {
    const sums = changeAt(changes, on) ?? noSums();
    const ofDay = naming.filter(({ occurredOn }) => occurredOn === on);
    if (isMoved(before, sums) || ofDay.length > 0) {
      const approval = sums.initialFen === before.initialFen ? undefined : approvalOn(on, documents);
      history.push({
        on,
        adjustedChangeFen: sums.adjustedFen - before.adjustedFen,
        releasedChangeFen: sums.releasedFen - before.releasedFen,
        sums,
        steps: ofDay,
        ...(approval && { approval }),
        isReleased: sums.releasedFen !== before.releasedFen,
      });
    }
    before = sums;
  }
  return history;
}

const MOVED = ['initialFen', 'carriedInFen', 'adjustedFen', 'releasedFen'] as const;

function isMoved(before: Sums, after: Sums): boolean {
  return MOVED.some((figure) => before[figure] !== after[figure]);
}

/** A year has one. */
function approvalOn(day: string, documents: readonly Fact[]): Fact | undefined {
  return documents.find(({ type, occurredOn }) => type === 'APPROPRIATION_APPROVED' && occurredOn === day);
}
