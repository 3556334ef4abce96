import { describe, expect, it } from '@jest/globals';
import { arrive, plan, propose, reject } from '../testing/budget-movements';
import { acquire, commit, spend } from '../testing/budget-spending';
import { CLOSE, actorOf, interim } from '../testing/budget-year';
import { refuses, yieldsNothing } from '../testing/given';
import { YEAR } from '../testing/refusal-case';
import { wholeYear } from '../testing/whole-year';
import { given } from '../testing/given-budget';

describe('a command repeated', () => {
  it.each(wholeYear.map((command, index) => ({ name: `${index} ${command.type}`, index, command })))(
    'yields nothing at once: $name',
    ({ index, command }) => {
      const history = wholeYear.slice(0, index + 1);
      expect(given(...history).when(command, actorOf(command))).toEqual(yieldsNothing);
    },
  );

  it.each([spend(), arrive(), plan(), commit(), acquire(), propose(), interim()])(
    'yields nothing after the year is closed: $type',
    (command) => {
      expect(given(...YEAR, command, CLOSE).when(command)).toEqual(yieldsNothing);
    },
  );

  it('is decided by content, not by the order of its fields', () => {
    const { type, voucherNo, ...rest } = spend();
    expect(given(...YEAR, spend()).when({ ...rest, voucherNo, type })).toEqual(yieldsNothing);
  });

  it('knows a rejection by its reason', () => {
    const history = [...YEAR, propose(), reject()];
    expect(given(...history).when(reject())).toEqual(yieldsNothing);
    expect(given(...history).when(reject({ reason: '另有原因' }))).toEqual(
      refuses('ADJUSTMENT_ALREADY_DECIDED'),
    );
  });
});
