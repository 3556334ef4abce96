import { describe, expect, it } from '@jest/globals';
import { foldEvent } from '../decider';
import { approve, propose } from '../testing/budget-movements';
import { acquire, commit, release, reverse, spend } from '../testing/budget-spending';
import { after, interim, open, releaseCarry, CLOSE, type Command } from '../testing/budget-year';
import { givenOf, refuses, yieldsNothing } from '../testing/given';
import { YEAR } from '../testing/refusal-case';
import { budgetDecider, type BudgetEvent } from './budget';

const given = (...history: readonly Command[]) => givenOf(budgetDecider)(...after(...history));
const yieldsOne = (data: object) => ({ yields: [{ data }] });

describe('a name that looks the same', () => {
  it('is the name of the same thing, and facts about it bear the spelling of the first', () => {
    const spent = [...YEAR, spend({ voucherNo: 'Dup（1）' })];
    expect(given(...spent).when(reverse({ voucherNo: 'ＤＵＰ (1)' }))).toMatchObject(
      yieldsOne({ voucherNo: 'Dup（1）' }),
    );
    expect(given(...spent).when(acquire({ voucherNo: 'dup(1)' }))).toMatchObject(
      yieldsOne({ voucherNo: 'Dup（1）' }),
    );
    const committed = [...YEAR, commit()];
    expect(given(...committed).when(spend({ commitmentId: 'ｃ１' }))).toMatchObject(
      yieldsOne({ commitment: { commitmentId: 'C1' } }),
    );
    expect(given(...committed).when(release({ commitmentId: 'c1' }))).toMatchObject(
      yieldsOne({ commitmentId: 'C1' }),
    );
  });

  it('repeats what is known, and is no other document', () => {
    const documentNo = '财预〔2023〕１号（本级）';
    expect(
      given(open(), interim({ documentNo })).when(interim({ documentNo: '财预〔2023〕1号(本级)' })),
    ).toEqual(yieldsNothing);
    expect(
      given(...YEAR, CLOSE, releaseCarry({ carryId: 'CF-1' })).when(releaseCarry({ carryId: 'ＣＦ-1 ' })),
    ).toEqual(yieldsNothing);
  });

  it.each(['甲 ', '甲\u200b', '\u2067甲\u2069'])('does not approve its own proposal as %j', (actor) => {
    const decided = budgetDecider.initialState();
    for (const command of [...YEAR, propose()])
      for (const event of budgetDecider.decide(command, decided, { actor: '甲' })) apply(decided, event);
    const when = () => budgetDecider.decide(approve(), decided, { actor });
    expect(when).toThrow(expect.objectContaining({ code: 'OWN_PROPOSAL_APPROVED' }));
  });

  it('is kept as typed where it is new', () => {
    expect(given(...YEAR).when(spend({ payee: '某局（本级）', voucherNo: '记－1' }))).toMatchObject(
      yieldsOne({ payee: '某局（本级）', voucherNo: '记－1' }),
    );
  });

  it('of two that were stored before this rule, each stays itself', () => {
    const [first] = after(...YEAR, spend({ voucherNo: 'DUP' })).slice(-1);
    if (first?.type !== 'ExpenditureRecorded') throw new Error('no voucher');
    const other: BudgetEvent = { ...first, data: { ...first.data, voucherNo: 'ＤＵＰ' } };
    const history = [...after(...YEAR, spend({ voucherNo: 'DUP' })), other];
    for (const voucherNo of ['DUP', 'ＤＵＰ'])
      expect(givenOf(budgetDecider)(...history).when(reverse({ voucherNo }))).toMatchObject(
        yieldsOne({ voucherNo }),
      );
  });

  it('is refused where nothing is left of it once what nobody sees is gone', () => {
    expect(given(...YEAR).when(spend({ payee: '\u200b\u3164' }))).toEqual(refuses('TEXT_BLANK'));
  });
});

function apply(state: ReturnType<typeof budgetDecider.initialState>, event: BudgetEvent): void {
  foldEvent(budgetDecider, state, event);
}
