import { describe, expect, it } from '@jest/globals';
import { given, opened, reversed, spent, type Fact } from '../testing/given';
import { answerCommitments } from './commitments.answer';

const LINE = 'fund/project/21208/P05/302';

describe('answerCommitments', () => {
  it('keeps open what is neither paid nor given back; a reversal does not bring it back', () => {
    const paid = { commitmentId: 'K1', drawnFen: 500 };
    const answer = given(
      opened,
      made,
      spent('V1', { occurredOn: '2023-03-01', line: LINE, amountFen: 550, commitment: paid }),
      reversed('V1', { occurredOn: '2023-04-01', line: LINE, amountFen: 550 }),
      released,
    ).then(answerCommitments);
    expect(answer).toMatchObject({ madeFen: 800, drawnFen: 500, releasedFen: 100, openFen: 200 });
    expect(answer.commitments).toMatchObject([
      { commitmentId: 'K1', openFen: 200, vouchers: ['V1'], breaches: [] },
    ]);
  });
});

describe('payments of a contract', () => {
  const paid = (voucherNo: string, amountFen: number, payee?: string) =>
    spent(voucherNo, {
      occurredOn: '2023-03-01',
      line: LINE,
      amountFen,
      commitment: { commitmentId: 'K1', drawnFen: Math.min(amountFen, 800) },
      ...(payee && { payee }),
    });
  const back = (amountFen: number) => reversed('V1', { occurredOn: '2023-04-01', line: LINE, amountFen });
  const listed = (...facts: readonly Fact[]) =>
    given(opened, made, ...facts).then(answerCommitments).commitments[0];

  it('are listed with what they paid beyond it, of which what comes back is taken first', () => {
    expect(listed(paid('V1', 800))).toMatchObject({ paidAboveFen: 0, paidToOthers: [] });
    expect(listed(paid('V1', 801))).toMatchObject({ paidAboveFen: 1 });
    expect(listed(paid('V1', 801), back(1))).toMatchObject({ paidAboveFen: 0, drawnFen: 800 });
  });

  it('are listed where they went to somebody else, until all of it is taken back; spaces make no other name', () => {
    expect(listed(paid('V1', 5, ' 某 公司'))).toMatchObject({ paidToOthers: [] });
    const other = { voucherNo: 'V1', payee: '某工程队' };
    expect(listed(paid('V1', 5, '某工程队'), back(4))).toMatchObject({
      paidToOthers: [{ ...other, amountFen: 1 }],
    });
    expect(listed(paid('V1', 5, '某工程队'), back(5))).toMatchObject({ paidToOthers: [] });
  });
});

const made: Fact = {
  type: 'CommitmentMade',
  data: {
    occurredOn: '2023-02-01',
    commitmentId: 'K1',
    line: LINE,
    amountFen: 800,
    contractNo: '合1',
    supplier: '某公司',
  },
};

const released: Fact = {
  type: 'CommitmentReleased',
  data: { occurredOn: '2023-05-01', commitmentId: 'K1', line: LINE, amountFen: 100, reason: '减少工作量' },
};
