import { propose } from './budget-movements';
import { OFFICE, amount, appropriate, carriedOver, interim, open } from './budget-year';
import { YEAR, on, type RefusalCase } from './refusal-case';

const grantingCarriedOver = (carriedOverFen: number) => {
  return appropriate({ lines: [carriedOver(amount(OFFICE, 100), carriedOverFen)] });
};
/** 其中上年结转, which the year-start appropriation states for its lines. */
export const carriedOverRefusals: readonly RefusalCase[] = [
  {
    code: 'CARRIED_OVER_ABOVE_AMOUNT',
    claim: 'more carried over than the appropriation gives the line',
    refused: on([open()], grantingCarriedOver(101)),
    accepted: on([open()], grantingCarriedOver(100)),
  },
  {
    code: 'AMOUNT_NEGATIVE',
    claim: 'less than nothing carried over',
    refused: on([open()], grantingCarriedOver(-1)),
    accepted: on([open()], grantingCarriedOver(0)),
  },
  {
    code: 'CARRIED_OVER_NOT_HERE',
    claim: 'an adjustment that says how much of it was carried over',
    refused: on(YEAR, propose({ items: [carriedOver(amount(OFFICE, 10), 0)] })),
    accepted: on(YEAR, propose({ items: [amount(OFFICE, 10)] })),
  },
  {
    code: 'CARRIED_OVER_NOT_HERE',
    claim: 'interim authority that says how much of it was carried over',
    refused: on([open()], interim({ lines: [carriedOver(amount(OFFICE, 10), 10)] })),
    accepted: on([open()], interim({ lines: [amount(OFFICE, 10)] })),
  },
];
