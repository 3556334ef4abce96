import { acquire, commit, release, reverse, spend } from './budget-spending';
import { approve, propose, withdraw } from './budget-movements';
import { YEAR, on, type RefusalCase } from './refusal-case';

/** No event is dated before one that it refers to. */
export const dateRefusals: readonly RefusalCase[] = datedBefore();

function datedBefore(): readonly RefusalCase[] {
  const proposed = [...YEAR, propose()];
  const pairs = [
    ['an adjustment of a budget not yet approved', YEAR, propose, '2023-01-09', '2023-01-10'],
    ['an approval of what was not yet proposed', proposed, approve, '2023-05-31', '2023-06-01'],
    ['a withdrawal before the approval', [...proposed, approve()], withdraw, '2023-06-09', '2023-06-10'],
    ['a release before the commitment', [...YEAR, commit()], release, '2023-02-28', '2023-03-01'],
    ['a reversal before its voucher', [...YEAR, spend()], reverse, '2023-03-14', '2023-03-15'],
    ['a payment before its commitment', [...YEAR, commit()], pay, '2023-02-28', '2023-03-01'],
    ['an asset before the voucher that paid it', [...YEAR, spend()], asset, '2023-03-14', '2023-03-15'],
  ] as const;
  return pairs.map(([claim, history, command, before, onTheDay]) => ({
    code: 'DATE_BEFORE_REFERENCE',
    claim,
    refused: on(history, command({ occurredOn: before })),
    accepted: on(history, command({ occurredOn: onTheDay })),
  }));
}

function pay(changes: { readonly occurredOn: string }) {
  return spend({ commitmentId: 'C1', ...changes });
}

function asset(changes: { readonly occurredOn: string }) {
  return acquire({ voucherNo: 'V1', ...changes });
}
