import { describe, expect, it } from '@jest/globals';
import { control, receive, reverse, spend } from '../../testing/budget-spending';
import { OFFICE } from '../../testing/budget-year';
import { refuses } from '../../testing/given';
import { YEAR } from '../../testing/refusal-case';
import { given } from '../../testing/given-budget';
import { describeRefusals } from '../../testing/budget-refusals';
import { voucherErrors } from './vouchers.errors';

describe('a reversal', () => {
  it('takes back all that is left, procurement too, where no amount is given', () => {
    const paid = spend({ procurementFen: 60 });
    const part = reverse({ reversalNo: 'R0', amountFen: 30 });
    expect(given(...YEAR, paid, part).when(reverse())).toMatchObject({
      yields: [{ data: { amountFen: 70, procurementFen: 60, line: OFFICE, economicCode: '30201' } }],
    });
  });

  it.each([
    { paidFen: 100, procurementFen: 100, yieldsFen: 30 },
    { paidFen: 100, procurementFen: 60, yieldsFen: 0 },
  ])(
    'of a part takes back procurement only where all of it was: %o',
    ({ paidFen, procurementFen, yieldsFen }) => {
      const paid = spend({ amountFen: paidFen, procurementFen });
      expect(given(...YEAR, paid).when(reverse({ amountFen: 30 }))).toMatchObject({
        yields: [{ data: { amountFen: 30, procurementFen: yieldsFen } }],
      });
    },
  );

  it('gives its money back on its own date only', () => {
    const history = [...YEAR, spend({ amountFen: 1000 }), reverse()];
    expect(given(...history).when(spend({ voucherNo: 'V2', occurredOn: '2023-03-31' }))).toEqual(
      refuses('LINE_OVERDRAWN'),
    );
    expect(given(...history).when(spend({ voucherNo: 'V2', occurredOn: '2023-04-01' }))).toHaveProperty(
      'yields',
    );
  });

  it('lowers three-public spending on its own date only', () => {
    const history = [...YEAR, control({ totalFen: 100 }), receive(), reverse()];
    const again = (occurredOn: string) => receive({ voucherNo: 'V2', occurredOn });
    expect(given(...history).when(again('2023-03-31'))).toEqual(refuses('ABOVE_THREE_PUBLIC_CONTROL'));
    expect(given(...history).when(again('2023-04-01'))).toHaveProperty('yields');
  });
});

describeRefusals(voucherErrors);
