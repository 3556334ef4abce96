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
