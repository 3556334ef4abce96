import type { AuditEntry } from '@ledger/answers';
import type { Resolvers } from '../../shapes/wire';
import { within, type In } from '../nodes';
import type { Reading } from '../reading';
import { onCard } from '../on-card';
import { ruleSetCalled } from '../rule-set-called';
import { answerWhatIf, WHAT_IF, type WhatIfQuestion } from '../supposing';
import type { EventEntry, YearView } from '../year-view';

interface Asked {
  readonly ruleSet?: string;
  readonly leaveOut: readonly string[];
  readonly entries?: string;
  readonly card?: string;
}

/** Who acts in an entry that does not say it: a question needs nobody to act. */
const NOBODY = '假设 what-if';

/** Of YAML: reading and trying them takes as long as a walk past one event. */
const ENTRY_CHARACTERS = 20;

/** The view under another rule set, without some events, or with some more. Stores nothing. */
export function whatIfFields({ store, long, reader }: Reading): Resolvers {
  return {
    BudgetYear: {
      whatIf: async (asIs: YearView, { ruleSet, leaveOut, entries, card }: Asked) => {
        const rules = ruleSetCalled(ruleSet);
        const question: WhatIfQuestion = {
          point: onCard(asIs.point, card),
          leaveOut,
          actor: NOBODY,
          at: reader.catalogue.recordedAtOf(asIs.point.cut) ?? '',
          ...(entries !== undefined && { entries }),
          ...(rules && { ruleSet: rules }),
        };
        const [weight, extra] = [leaveOut.length > 0 ? 1 : 0, (entries?.length ?? 0) / ENTRY_CHARACTERS];
        const supposed = await long.ask({ name: WHAT_IF, question, weight, extra }, () =>
          answerWhatIf(store, reader, question),
        );
        const budgetYear = asIs.beside({ ...supposed.point, cardId: undefined });
        return {
          budgetYear,
          figures: supposed.figures,
          leftOut: await eventsOf(asIs, supposed.leftOut),
          added: await eventsOf(budgetYear, supposed.added),
        };
      },
    },
  };
}

async function eventsOf(year: YearView, entries: readonly AuditEntry[]): Promise<readonly In<EventEntry>[]> {
  const { of } = await year.beside({ asOf: '9999-12-31' }).events();
  return entries.flatMap(({ eventId }) => {
    const event = of.get(eventId);
    return event ? [within(year, event)] : [];
  });
}
