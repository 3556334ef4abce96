import type { Page } from '../../graphql/connection';
import { dropNulls } from '../../graphql/drop-nulls';
import type { Resolvers } from '../../shapes/wire';
import { chargeMore } from '../../spending/spending';
import { moneyOf, unitAsked } from '../money';
import { payeeYears, type PayeeYear } from '../payee-years';
import type { Reading } from '../reading';

/** Who was paid, over all units and years. */
export function payeeFields(reading: Reading): Resolvers {
  return {
    Query: {
      payeeYears: async (_: unknown, args: Page & { readonly payee: string }, { context }) => {
        dropNulls(args);
        const found = await payeeYears(reading, args);
        await chargeMore(context, found.events);
        return found;
      },
    },
    PayeeYear: {
      unitCode: ({ year }: PayeeYear) => year.unitCode,
      fiscalYear: ({ year }: PayeeYear) => year.fiscalYear,
      budgetYear: ({ year }: PayeeYear) => year,
      paid: ({ paidFen }: PayeeYear, _: unknown, { context, info }) =>
        moneyOf(paidFen, unitAsked(context, info)),
    },
  };
}
