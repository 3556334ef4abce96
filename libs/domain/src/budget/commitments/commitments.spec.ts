import { describe, expect, it } from '@jest/globals';
import { commit, release, reverse, spend } from '../../testing/budget-spending';
import { OFFICE, after } from '../../testing/budget-year';
import { refuses, yieldsNothing } from '../../testing/given';
import { YEAR } from '../../testing/refusal-case';
import { given, givenEvents } from '../../testing/given-budget';
import { describeRefusals } from '../../testing/budget-refusals';
import { commitmentErrors } from './commitments.errors';

describe('a commitment', () => {
  it('is used up by its payments, and the rest of a payment is charged to the line', () => {
    const paid = given(...YEAR, commit()).when(spend({ commitmentId: 'C1', amountFen: 700 }));
    const commitment = { commitmentId: 'C1', drawnFen: 600, supplier: '测绘公司' };
    expect(paid).toMatchObject({ yields: [{ data: { amountFen: 700, commitment } }] });
  });

  it('may be paid beyond its remainder, or to someone other than its supplier: this is a warning, not a refusal', () => {
    const control = given(...YEAR, commit({ amountFen: 100 }));
    const paid = control.when(spend({ commitmentId: 'C1', amountFen: 101, payee: '另一家' }));
    expect(paid).toMatchObject({ yields: [{ data: { commitment: { drawnFen: 100 }, payee: '另一家' } }] });
    expect(paid).not.toHaveProperty('yields.0.data.breaches');
  });

  it('is open again when its payment is reversed, and still binds the line', () => {
    const history = [...YEAR, commit(), spend({ commitmentId: 'C1', amountFen: 600 }), reverse()];
    const again = (amountFen: number) => spend({ voucherNo: 'V2', amountFen, occurredOn: '2023-04-01' });
    expect(given(...history).when(release())).toMatchObject({ yields: [{ data: { amountFen: 600 } }] });
    expect(given(...history).when(again(400))).toHaveProperty('yields');
    expect(given(...history).when(again(401))).toEqual(refuses('LINE_OVERDRAWN'));
  });

  it('gets back first what was paid beyond it, and is reopened by the rest', () => {
    const paid = [...YEAR, commit(), spend({ commitmentId: 'C1', amountFen: 700 })];
    const first = reverse({ reversalNo: 'R0', amountFen: 100 });
    expect(given(...paid).when(first)).not.toHaveProperty('yields.0.data.commitment');
    expect(given(...paid).when(reverse({ amountFen: 101 }))).toMatchObject({
      yields: [{ data: { commitment: { commitmentId: 'C1', reopenedFen: 1 } } }],
    });
    expect(given(...paid, first).when(reverse())).toMatchObject({
      yields: [{ data: { amountFen: 600, commitment: { commitmentId: 'C1', reopenedFen: 600 } } }],
    });
  });

  it('stays as it was where a reversal of version 1 reopened nothing, and is never reopened by more than comes back', () => {
    const paid = after(...YEAR, commit(), spend({ commitmentId: 'C1', amountFen: 600 }));
    const [reversed] = after(...YEAR, spend({ amountFen: 600 }), reverse({ amountFen: 200 })).slice(-1);
    if (!reversed) throw new Error('nothing was reversed');
    const before = givenEvents(...paid, reversed);
    expect(before.when(release())).toEqual(yieldsNothing);
    expect(before.when(reverse({ reversalNo: 'R2' }))).toMatchObject({
      yields: [{ data: { amountFen: 400, commitment: { commitmentId: 'C1', reopenedFen: 400 } } }],
    });
  });

  it('releases what is open where no amount is given', () => {
    expect(given(...YEAR, commit(), spend({ commitmentId: 'C1' })).when(release())).toMatchObject({
      yields: [{ type: 'CommitmentReleased', data: { line: OFFICE, amountFen: 500 } }],
    });
  });
});

describeRefusals(commitmentErrors);
