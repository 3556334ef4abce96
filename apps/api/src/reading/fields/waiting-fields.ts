import { pageOf, type Page } from '../../graphql/connection';
import { authorAsking } from '../../http/actor';
import type { Resolvers } from '../../shapes/wire';
import { within } from '../nodes';
import type { Reading } from '../reading';
import { unitOfYear } from '../units';
import type { WaitingApproval } from '../waiting';

/** The items that wait for the asker. */
export function waitingFields({ waiting }: Reading): Resolvers {
  return {
    Query: {
      waitingForMe: async (_: unknown, page: Page, { context }) =>
        pageOf(await waiting.of(authorAsking(context)), page, { basis: 'waiting', nodeOf: (one) => one }),
    },
    WaitingApproval: {
      unit: ({ year }: WaitingApproval) => unitOfYear(year),
      fiscalYear: ({ year }: WaitingApproval) => year.fiscalYear,
      adjustment: ({ year, adjustment }: WaitingApproval) => within(year, adjustment),
    },
  };
}
