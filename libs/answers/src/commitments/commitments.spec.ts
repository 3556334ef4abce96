import { describe, expect, it } from '@jest/globals';
import { given, lineAmount, opened, reversed, spent, type Fact } from '../testing/given';
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

describe('a contract over the turn of the year', () => {
  const old = { ...lineOf('K0', 300), contractNo: '合0', supplier: '某公司', madeOn: '2022-06-01' };
  const carriedIn: Fact = {
    type: 'CarriedIn',
    data: {
      occurredOn: '2023-01-01',
      carryId: 'C',
      fromYear: 2022,
      items: [lineAmount([LINE, 400])],
      commitments: [old],
    },
  };

  it('is listed with the year that it comes from, and what of it went away again', () => {
    const paid = spent('V', {
      occurredOn: '2023-03-01',
      line: LINE,
      amountFen: 100,
      commitment: { commitmentId: 'K0', drawnFen: 100 },
    });
    const returned: Fact = {
      type: 'CarryInReturned',
      data: {
        occurredOn: '2023-04-01',
        returnId: 'T',
        carryId: 'C',
        fromYear: 2022,
        items: [lineAmount([LINE, 200])],
        commitments: [{ ...old, amountFen: 200 }],
        reason: '补记',
      },
    };
    const year = given(opened, carriedIn, paid, returned);
    expect(year.at('2023-03-31').then(answerCommitments)).toMatchObject({ openFen: 200, carriedAwayFen: 0 });
    expect(year.then(answerCommitments)).toMatchObject({
      openFen: 0,
      carriedAwayFen: 200,
      commitments: [{ commitmentId: 'K0', fromYear: 2022, occurredOn: '2022-06-01', amountFen: 300 }],
    });
  });
});

function lineOf(commitmentId: string, amountFen: number) {
  return { commitmentId, line: LINE, amountFen };
}

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
