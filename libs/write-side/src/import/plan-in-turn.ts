import { Turns } from './turns';
import type { YearPlan } from './year-plan';

interface Planning {
  /** Whether what was recorded first is decided first, of whichever year it is. */
  readonly byTimes?: boolean;
  /** Called with the number of decided entries. */
  readonly onEntry?: (done: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Decides the entries of several years. Each year keeps its own order. Where an entry is refused for what another year
 * has not brought yet, its year waits while the others go on: a carry-forward, for example, is taken back only after
 * the next year has returned it. Where all of them wait, the first one gets its refusal.
 *
 * @returns the plan of each entry that is to be written, in the order of the decisions.
 */
export async function planInTurn(
  plans: readonly YearPlan[],
  { byTimes = false, onEntry, signal }: Planning = {},
): Promise<readonly YearPlan[]> {
  const turns = new Turns();
  const written: YearPlan[] = [];
  let done = 0;
  const decide = async (plan: YearPlan, mayWait: boolean) => {
    await turns.next(signal);
    onEntry?.(done);
    const mayGrow = (id: string) => mayWait && plans.some((one) => one !== plan && one.mayAddTo(id));
    const result = await plan.decideNext(mayGrow);
    if (result !== 'waits') done += 1;
    if (result === 'planned') written.push(plan);
    return result !== 'waits';
  };
  for (;;) {
    const first = plans.map(timeOfNext).toSorted().at(0);
    const isDue = (plan: YearPlan) => plan.next !== undefined && (!byTimes || timeOfNext(plan) === first);
    const [waiting] = plans.filter(isDue);
    if (!waiting) return written;
    const before = done;
    for (const plan of plans) while (isDue(plan) && (await decide(plan, true)));
    if (done === before) await decide(waiting, false);
  }
}

/** Nothing is before an entry without a time, and nothing after the end. */
function timeOfNext({ next }: YearPlan): string {
  return next ? (next.recordedAt ?? '') : '\uffff';
}
