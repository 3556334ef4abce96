import { withoutPayees } from '@ledger/domain';
import type { YearAt } from './year-at';
import { isKnown, type LedgerEvent } from './projection';

/** The event as it is read by somebody who is not to know who was paid. */
export function eventWithoutPayees(event: LedgerEvent): LedgerEvent {
  const data = withoutPayees(event);
  if (data === event.data) return event;
  const fact = { ...event, data };
  return isKnown(fact) ? fact : event;
}

/** The year as it is read by somebody who is not to know who was paid. Books and scores say nothing of it. */
export function yearWithoutPayees(year: YearAt): YearAt {
  return new YearWithoutPayees(year);
}

/** Works out what is asked for, when it is asked for. */
class YearWithoutPayees implements YearAt {
  private read: readonly LedgerEvent[] | undefined;

  constructor(private readonly year: YearAt) {}

  get point(): YearAt['point'] {
    return this.year.point;
  }

  get execution(): YearAt['execution'] {
    return this.year.execution;
  }

  get performance(): YearAt['performance'] {
    return this.year.performance;
  }

  get documents(): readonly LedgerEvent[] {
    return (this.read ??= this.year.documents.map(eventWithoutPayees));
  }

  at(asOf: string): YearAt {
    return new YearWithoutPayees(this.year.at(asOf));
  }
}
