import { describe, expect, it } from '@jest/globals';
import { approve, propose, withdraw } from '../../testing/budget-movements';
import { spend } from '../../testing/budget-spending';
import { CLERK, HEAD, OFFICE, amount } from '../../testing/budget-year';
import { yields } from '../../testing/given';
import { YEAR } from '../../testing/refusal-case';
import { given } from '../../testing/given-budget';
import { describeRefusals } from '../../testing/budget-refusals';
import { adjustmentErrors } from './adjustments.errors';

describe('an adjustment', () => {
  it('is proposed by who asks and repeated whole by its approval', () => {
    const { type: _, ...asked } = propose();
    const proposed = { ...asked, proposedBy: CLERK };
    expect(given(...YEAR).when(propose(), CLERK)).toEqual(
      yields({ type: 'AdjustmentProposed', data: proposed }),
    );
    expect(given(...YEAR, propose()).when(approve({ documentNo: '另文' }), HEAD)).toEqual(
      yields({
        type: 'AdjustmentApproved',
        data: { ...proposed, occurredOn: '2023-06-10', documentNo: '另文', approvedBy: HEAD },
      }),
    );
  });

  it('reserves nothing while it is proposed', () => {
    const cut = propose({ kind: 'reduction', items: [amount(OFFICE, -1000)] });
    expect(given(...YEAR, cut).when(spend({ amountFen: 1000 }))).toHaveProperty('yields.length', 1);
  });

  it('gives nothing back when it is withdrawn before it was approved', () => {
    const withdrawn = given(...YEAR, propose()).when(withdraw(), CLERK);
    expect(withdrawn).toMatchObject({ yields: [{ type: 'AdjustmentWithdrawn', data: { items: [] } }] });
  });

  it('goes back with the opposite sign when it was approved', () => {
    const items = [amount(OFFICE, 300, 100)];
    const withdrawn = given(...YEAR, propose({ items }), approve()).when(withdraw());
    expect(withdrawn).toMatchObject({ yields: [{ data: { items: [amount(OFFICE, -300, -100)] } }] });
  });
});

describeRefusals(adjustmentErrors);
