import { describe, expect, it } from '@jest/globals';
import { spend } from '../../testing/budget-spending';
import {
  CLOSE,
  OFFICE,
  WORKS,
  amount,
  cancelCarryIn,
  carryIn,
  open,
  releaseCarry,
  revokeCarry,
} from '../../testing/budget-year';
import { refuses, yields } from '../../testing/given';
import { YEAR } from '../../testing/refusal-case';
import { given } from '../../testing/given-budget';
import { describeRefusals } from '../../testing/budget-refusals';
import { carryForwardErrors } from './carry-forward.errors';

describe('carrying over', () => {
  it('opens lines on 1 January, before the appropriation', () => {
    const works = spend({ occurredOn: '2023-01-02', line: WORKS, economicCode: '31002', amountFen: 70 });
    expect(given(open(), carryIn()).when(works)).toHaveProperty('yields');
  });

  it('can be cancelled before the year is opened, and then never happens', () => {
    const data = { occurredOn: '2023-01-01', carryId: 'K22', fromYear: 2022, items: [], reason: '上年更正' };
    expect(given().when(cancelCarryIn())).toEqual(yields({ type: 'CarryInCancelled', data }));
    expect(given(cancelCarryIn(), ...YEAR).when(carryIn())).toEqual(refuses('CARRY_CANCELLED'));
  });

  it('takes back on 1 January what had been carried in', () => {
    expect(given(...YEAR, carryIn()).when(cancelCarryIn())).toMatchObject({
      yields: [{ data: { occurredOn: '2023-01-01', items: [amount(WORKS, 70)] } }],
    });
  });

  it('brings released money back once it is revoked', () => {
    const all = (carryId: string) => releaseCarry({ carryId, items: [amount(OFFICE, 1000)] });
    expect(given(...YEAR, CLOSE, all('K23')).when(all('K23b'))).toEqual(refuses('LINE_OVERDRAWN'));
    expect(given(...YEAR, CLOSE, all('K23'), revokeCarry()).when(all('K23b'))).toMatchObject({
      yields: [{ data: { occurredOn: '2023-12-31', toYear: 2024 } }],
    });
  });
});

describeRefusals(carryForwardErrors);
