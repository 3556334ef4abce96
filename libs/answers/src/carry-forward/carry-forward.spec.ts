import { describe, expect, it } from '@jest/globals';
import { given, lineAmount, POINT, recorded, type Fact } from '../testing/given';
import { answerCarryForward, type NeighbourYears } from './carry-forward.answer';

const A = 'general/basic/22001/-/301';
const B = 'general/basic/22001/-/302';

const matches = (facts: readonly Fact[], years?: NeighbourYears) => {
  const answer = given(...facts).then((events) => answerCarryForward(events, POINT, years));
  return [...answer.out, ...answer.in].map(({ match }) => match);
};

describe('answerCarryForward', () => {
  it('finds the other half under the same id with the same items, in any order', () => {
    const after = [into('C1', 2023, [lineAmount([B, 2]), lineAmount([A, 1])])].map(recorded);
    const out = released('C1', [lineAmount([A, 1]), lineAmount([B, 2])]);
    expect(matches([out], { after })).toEqual(['matched']);
    expect(matches([released('C1', [lineAmount([A, 1])])], { after })).toEqual(['unmatched']);
    expect(matches([released('C2', [lineAmount([A, 1])])], { after })).toEqual(['unmatched']);
  });

  it('does not know where the other year was not given, and misses nothing of what was taken back', () => {
    const out = released('C1', [lineAmount([A, 5])]);
    expect(matches([out])).toEqual(['unknown']);
    const settled = [out, revoked('C1'), into('C0', 2022, [lineAmount([A, 3])]), cancelled('C0')];
    expect(matches(settled, { before: [], after: [] })).toEqual(['settled', 'settled']);
    expect(given(...settled).then(answerCarryForward)).toMatchObject({ outFen: 0, inFen: 0 });
  });

  it('finds the other half with the parts that went back, once both years have them', () => {
    const returned: Fact = {
      type: 'CarryInReturned',
      data: { ...part('T1', 2), occurredOn: '2024-03-01', fromYear: 2023 },
    };
    const taken: Fact = {
      type: 'CarryForwardTakenBack',
      data: { ...part('T1', 2), occurredOn: '2023-12-31' },
    };
    const out = released('C1', [lineAmount([A, 5])]);
    const after = [into('C1', 2023, [lineAmount([A, 5])]), returned].map(recorded);
    expect(matches([out], { after })).toEqual(['unmatched']);
    expect(matches([out, taken], { after })).toEqual(['matched']);
    expect(given(out, taken).then(answerCarryForward)).toMatchObject({
      outFen: 3,
      out: [{ amountFen: 5, returned: [{ returnId: 'T1', amountFen: 2 }] }],
    });
  });

  it('misses no part that goes back on a later day than it is asked of, but one that was not taken back', () => {
    const carried = [lineAmount([A, 5])];
    const taken: Fact = {
      type: 'CarryForwardTakenBack',
      data: { ...part('T1', 2), occurredOn: '2022-12-31' },
    };
    const returned: Fact = {
      type: 'CarryInReturned',
      data: { ...part('T1', 2), occurredOn: '2023-03-01', fromYear: 2022 },
    };
    const before = [released('C1', carried), taken].map(recorded);
    expect(matches([into('C1', 2022, carried)], { before })).toEqual(['matched']);
    expect(matches([into('C1', 2022, carried), returned], { before })).toEqual(['matched']);
    expect(matches([into('C1', 2022, carried), returned], { before: before.slice(0, 1) })).toEqual([
      'unmatched',
    ]);
  });

  it('is raised by money returned from an earlier year, both in the year that receives it and in the year that spent it', () => {
    const facts = [
      into('C1', 2022, [lineAmount([A, 5])]),
      recovered('收-1', 2022, 3),
      recovered('收-2', 2020, 4),
    ];
    expect(given(...facts).then(answerCarryForward)).toMatchObject({
      inFen: 5,
      recoveredFen: 7,
      broughtForwardFen: 12,
      recovered: [
        { recoveryNo: '收-1', fromYear: 2022, amountFen: 3 },
        { recoveryNo: '收-2', fromYear: 2020, amountFen: 4 },
      ],
    });
    const after = [recovered('收-1', 2023, 3), recovered('收-2', 2020, 4), recovered('收-3', 2024, 9)];
    const earlier = given(released('C1', [lineAmount([A, 5])])).then((events) =>
      answerCarryForward(events, POINT, { after: after.map(recorded) }),
    );
    expect(earlier).toMatchObject({ outFen: 5, recoveredNextYearFen: 7, leftToNextYearFen: 12 });
  });

  it('misses the other half where it was cancelled over there', () => {
    const after = [into('C1', 2023, [lineAmount([A, 5])]), cancelled('C1')].map(recorded);
    expect(matches([released('C1', [lineAmount([A, 5])])], { after })).toEqual(['unmatched']);
  });
});

type Items = readonly ReturnType<typeof lineAmount>[];

function released(carryId: string, items: Items): Fact {
  return { type: 'CarryForwardReleased', data: { occurredOn: '2023-12-31', carryId, toYear: 2024, items } };
}

function part(returnId: string, amountFen: number) {
  return { returnId, carryId: 'C1', items: [lineAmount([A, amountFen])], reason: '补记' };
}

function revoked(carryId: string): Fact {
  const items = [lineAmount([A, 5])];
  return { type: 'CarryForwardRevoked', data: { occurredOn: '2023-12-31', carryId, items, reason: '有误' } };
}

function recovered(recoveryNo: string, fromYear: number, amountFen: number): Fact {
  const money = { line: A, economicCode: '301', amountFen, procurementFen: 0 };
  const said = { payer: '某公司', reason: '退款' };
  return {
    type: 'PriorSpendingRecovered',
    data: { occurredOn: '2023-05-01', recoveryNo, fromYear, ...money, ...said },
  };
}

function into(carryId: string, fromYear: number, items: Items): Fact {
  return { type: 'CarriedIn', data: { occurredOn: '2023-01-01', carryId, fromYear, items } };
}

function cancelled(carryId: string): Fact {
  const data = {
    occurredOn: '2023-01-01',
    carryId,
    fromYear: 2022,
    items: [lineAmount([A, 3])],
    reason: '有误',
  };
  return { type: 'CarryInCancelled', data };
}
