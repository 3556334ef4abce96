import type { Commitment, LedgerEvents } from '@ledger/answers';
import { freeItems } from '@ledger/domain';
import type { Resolvers } from '../../shapes/wire';
import { CARRIED } from '../carried';
import { documentsOfType, factsOfType, throughout } from '../events-of';
import { moneyOf, unitAsked } from '../money';
import { within, type In } from '../nodes';
import { openingOf } from '../opening';
import { below } from '../per-view';
import type { YearView } from '../year-view';

type Carried = In<LedgerEvents['CarriedIn']>;

/** What became of a thing, step by step. */
export const HISTORY_FIELDS: Resolvers = {
  BudgetYear: {
    voucherNumbering: async (year: YearView) => (await openingOf(year))?.voucherNumbering ?? 'year',
    printedTo: async (year: YearView, _, { context, info }) => {
      const fen = (await openingOf(year))?.printedToFen;
      return fen === undefined ? undefined : moneyOf(fen, unitAsked(context, info));
    },
    closings,
    ruleSetAdoptions: (year: YearView) => documentsOfType(year, 'ScoringRuleSetAdopted'),
    withdrawnIndicators: (year: YearView) => documentsOfType(year, 'IndicatorWithdrawn'),
  },
  Commitment: {
    releases: ({ year, commitmentId }: In<Commitment>) => releasesOf(year, commitmentId),
  },
  Scorecard: {
    openedOn: async ({ year, card }: In<{ readonly card?: { readonly cardId: string } }>) => {
      const opened = card && (await factsOfType(year, 'ScorecardOpened'));
      return opened?.find(({ data }) => data.cardId === card?.cardId)?.data.occurredOn;
    },
  },
  ...Object.fromEntries(CARRIED.map((type) => [type, { freeItems: free }])),
};

const releasesOf = below(
  (year: YearView) => documentsOfType(year, 'CommitmentReleased'),
  ({ commitmentId }) => [commitmentId],
);

function free(carried: Carried) {
  return freeItems(carried).map((item) => within(carried.year, item));
}

/** Whether a year is open follows the order of the log, not of dates. */
async function closings(year: YearView) {
  const view = await throughout(year);
  const [closed, reopened] = await Promise.all([
    documentsOfType(view, 'YearClosed'),
    documentsOfType(view, 'YearReopened'),
  ]);
  const all = [
    ...closed.map((closing) => ({ ...closing, state: 'CLOSED' })),
    ...reopened.map((closing) => ({ ...closing, state: 'OPEN' })),
  ];
  return all.sort((one, other) => Number(one.event.position - other.event.position));
}
